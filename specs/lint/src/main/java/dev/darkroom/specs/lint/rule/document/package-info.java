/** Rules on the file as a whole: its YAML, its paths, tags, servers and documents. */
@NullMarked
package dev.darkroom.specs.lint.rule.document;

import org.jspecify.annotations.NullMarked;
