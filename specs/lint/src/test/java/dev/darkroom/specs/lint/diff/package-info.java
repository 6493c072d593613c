@NullMarked
package dev.darkroom.specs.lint.diff;

import org.jspecify.annotations.NullMarked;
