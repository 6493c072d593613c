package dev.darkroom.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets calls of a test fail, from when the test begins, behind {@code @BeforeEach}. How is said by exactly one of {@link
 * #status}, {@link #delayMillis}, {@link #reset}, {@link #truncateAfter} and {@link #limit}; what is not set does not count.
 * On a class it is meant for each of its tests.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Fault.Faults.class)
public @interface Fault {

    /** Whose calls fail, by the name of the folder of its document; everybody's unless set. */
    String provider() default "";

    /** The {@code operationId} of what fails; everything unless set. */
    String operation() default "";

    /** The first call that fails, counted from 1. */
    int firstCall() default 1;

    /** The last call that fails; there is none unless set. */
    int lastCall() default 0;

    /** How many of those calls fail, 0 to 1. */
    double probability() default 1;

    /** The status of an error in the provider's shape, 400 to 599. */
    int status() default 0;

    /** The header {@code Retry-After} of that error, in seconds; none unless set. */
    int retryAfterSeconds() default -1;

    /** How many milliseconds a call waits before it is answered as ever. */
    int delayMillis() default -1;

    /** Whether the connection is reset. */
    boolean reset() default false;

    /** How many bytes of the response's body are sent before the connection is closed. */
    long truncateAfter() default -1;

    /** How many calls in {@link #windowSeconds} pass before they are answered 429. */
    int limit() default -1;

    /** The time that {@link #limit} counts in, in seconds. */
    int windowSeconds() default 60;

    /** Several. */
    @Documented
    @Inherited
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Faults {

        /** Those. */
        Fault[] value();
    }
}
