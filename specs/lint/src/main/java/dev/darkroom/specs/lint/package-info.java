/** Reads OpenAPI files, runs the rules over them and prints what they found. */
@NullMarked
package dev.darkroom.specs.lint;

import org.jspecify.annotations.NullMarked;
