/** What changed between two documents, and whether those who use the older one have to change something, too. */
@NullMarked
package dev.darkroom.specs.lint.diff;

import org.jspecify.annotations.NullMarked;
