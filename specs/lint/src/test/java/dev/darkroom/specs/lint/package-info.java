/** Tests of the lint: a toy specification that is clean, and faults planted in it one at a time. */
@NullMarked
package dev.darkroom.specs.lint;

import org.jspecify.annotations.NullMarked;
