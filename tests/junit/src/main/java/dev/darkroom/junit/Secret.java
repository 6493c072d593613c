package dev.darkroom.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The credential of a client that is a parameter; see {@link DarkroomTest}. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Secret {

    /** A token or key that the server knows. */
    String value();

    /** The method of the client's builder that takes it; needed where several take one. */
    String scheme() default "";
}
