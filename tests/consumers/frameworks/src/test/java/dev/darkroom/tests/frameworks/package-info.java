/** Applications on what other houses make. */
@NullMarked
package dev.darkroom.tests.frameworks;

import org.jspecify.annotations.NullMarked;
