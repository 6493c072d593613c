@NullMarked
package dev.darkroom.specs.lint.spec;

import org.jspecify.annotations.NullMarked;
