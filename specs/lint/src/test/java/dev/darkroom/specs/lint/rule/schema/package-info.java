@NullMarked
package dev.darkroom.specs.lint.rule.schema;

import org.jspecify.annotations.NullMarked;
