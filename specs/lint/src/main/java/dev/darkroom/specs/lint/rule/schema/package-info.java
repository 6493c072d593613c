/** Rules on schemas and descriptions. */
@NullMarked
package dev.darkroom.specs.lint.rule.schema;

import org.jspecify.annotations.NullMarked;
