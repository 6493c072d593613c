/** The README keeps its word. */
@NullMarked
package dev.darkroom.tests.readme;

import org.jspecify.annotations.NullMarked;
