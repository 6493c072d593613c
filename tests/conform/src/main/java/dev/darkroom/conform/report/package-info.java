/** Writes what was found: for people, for scripts, for those who read reports of JUnit. */
@NullMarked
package dev.darkroom.conform.report;

import org.jspecify.annotations.NullMarked;
