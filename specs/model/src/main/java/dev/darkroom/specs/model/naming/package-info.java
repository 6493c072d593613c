/** How names of a document become names in Java, and how they stay apart when several become the same. */
@NullMarked
package dev.darkroom.specs.model.naming;

import org.jspecify.annotations.NullMarked;
