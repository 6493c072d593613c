package dev.darkroom.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives tests a reference server. Those of a process share it, each in a {@link TestWorld} of its own, which is made when a
 * parameter asks for it, and goes behind the test; tests may run side by side. These can be parameters:
 *
 * <ul>
 *   <li>a {@link TestWorld};
 *   <li>a {@link java.net.URI}, where it answers, without a slash at the end;
 *   <li>a client of Darkroom, with the credential that {@link Secret} names, if any; it is closed behind the test;
 *   <li>a builder of such a client, which has only the address.
 * </ul>
 *
 * <p>A parameter of a test, of {@code @BeforeEach} or {@code @AfterEach} means the world of the test. One of {@code
 * @BeforeAll} or of a constructor means a world for the whole class, which its tests then share.
 *
 * <p>{@link Fault} lets calls of a test fail. The exception of a test that fails holds the calls it made, as a suppressed one.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DarkroomExtension.class)
public @interface DarkroomTest {

    /** Whether the world has the demo data, with which every page and sample of the documentation works. */
    boolean demo() default true;

    /** Networks in CIDR notation that its server may fetch pictures from and send messages to, besides public ones and loopback. */
    String[] outboundAllow() default {};

    /** Whether a test fails that made a call which no operation fits; its message says which one may have been meant. */
    boolean failOnUnmatched() default false;
}
