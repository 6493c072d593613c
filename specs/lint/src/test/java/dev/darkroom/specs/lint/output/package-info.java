@NullMarked
package dev.darkroom.specs.lint.output;

import org.jspecify.annotations.NullMarked;
