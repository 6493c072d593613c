/** Writes the documentation as a folder of static pages. */
@NullMarked
package dev.darkroom.site;

import org.jspecify.annotations.NullMarked;
