/**
 * The reference server in JUnit tests: {@link dev.darkroom.junit.DarkroomTest} on a test, and worlds, addresses and clients are
 * parameters of it. Nothing is called but the loopback interface, and each test has data of its own.
 */
@NullMarked
package dev.darkroom.junit;

import org.jspecify.annotations.NullMarked;
