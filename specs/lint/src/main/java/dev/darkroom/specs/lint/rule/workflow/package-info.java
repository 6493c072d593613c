/** Rules of files after the Arazzo Specification. */
@NullMarked
package dev.darkroom.specs.lint.rule.workflow;

import org.jspecify.annotations.NullMarked;
