@NullMarked
package dev.darkroom.specs.lint.jsonpath;

import org.jspecify.annotations.NullMarked;
