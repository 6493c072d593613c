/** The forms in which findings leave the lint. */
@NullMarked
package dev.darkroom.specs.lint.output;

import org.jspecify.annotations.NullMarked;
