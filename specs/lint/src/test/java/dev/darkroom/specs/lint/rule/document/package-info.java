@NullMarked
package dev.darkroom.specs.lint.rule.document;

import org.jspecify.annotations.NullMarked;
