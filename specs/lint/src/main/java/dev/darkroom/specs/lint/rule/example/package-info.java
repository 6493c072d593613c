/** Rules on examples and defaults. */
@NullMarked
package dev.darkroom.specs.lint.rule.example;

import org.jspecify.annotations.NullMarked;
