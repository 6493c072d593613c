/** What a provider consists of before anything is written by hand. */
@NullMarked
package dev.darkroom.specs.lint.scaffold;

import org.jspecify.annotations.NullMarked;
