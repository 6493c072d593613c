/** A specification file as it was read: its text, and the OpenAPI document as a tree of places with JSON pointers. */
@NullMarked
package dev.darkroom.specs.lint.spec;

import org.jspecify.annotations.NullMarked;
