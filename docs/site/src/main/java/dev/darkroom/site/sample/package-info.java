/** A call of each operation, taken from the wire cases: the command line and what was answered. */
@NullMarked
package dev.darkroom.site.sample;

import org.jspecify.annotations.NullMarked;
