/** Changes of a document that stand in a file of their own, after the Overlay Specification 1.0 and 1.1. */
@NullMarked
package dev.darkroom.specs.lint.overlay;

import org.jspecify.annotations.NullMarked;
