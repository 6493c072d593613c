/** Markdown files as pages. */
@NullMarked
package dev.darkroom.site.prose;

import org.jspecify.annotations.NullMarked;
