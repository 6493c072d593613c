/** Rules on references, links and what is used. */
@NullMarked
package dev.darkroom.specs.lint.rule.reference;

import org.jspecify.annotations.NullMarked;
