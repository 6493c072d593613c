/** Rules on operations and what they answer. */
@NullMarked
package dev.darkroom.specs.lint.rule.operation;

import org.jspecify.annotations.NullMarked;
