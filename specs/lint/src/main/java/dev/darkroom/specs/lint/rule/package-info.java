/** What a rule is, and the list of all of them. */
@NullMarked
package dev.darkroom.specs.lint.rule;

import org.jspecify.annotations.NullMarked;
