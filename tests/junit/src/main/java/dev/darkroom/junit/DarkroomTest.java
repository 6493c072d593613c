package dev.darkroom.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives tests a reference server. It starts when a parameter asks for it, and stops behind the test; tests may run side by
 * side. These can be parameters:
 *
 * <ul>
 *   <li>a {@link TestServer};
 *   <li>a {@link java.net.URI}, where it answers, without a slash at the end;
 *   <li>a client of Darkroom, with the credential that {@link Secret} names, if any; it is closed behind the test;
 *   <li>a builder of such a client, which has only the address.
 * </ul>
 *
 * <p>A parameter of a test, of {@code @BeforeEach} or {@code @AfterEach} means the server of the test. One of {@code
 * @BeforeAll} or of a constructor means a server for the whole class, which its tests then share.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DarkroomExtension.class)
public @interface DarkroomTest {

    /** Whether the server has the demo data, with which every page and sample of the documentation works. */
    boolean demo() default true;

    /** Networks in CIDR notation that it may fetch pictures from and send messages to, besides public ones and loopback. */
    String[] outboundAllow() default {};
}
