/** The arrows of the house. */
@NullMarked
package dev.darkroom.tests.architecture;

import org.jspecify.annotations.NullMarked;
