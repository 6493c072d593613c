/** A new provider in a copy of the repository. */
@NullMarked
package dev.darkroom.tests.scaffold;

import org.jspecify.annotations.NullMarked;
