@NullMarked
package dev.darkroom.specs.lint.rule.extension;

import org.jspecify.annotations.NullMarked;
