/** What an application sees of a client when it holds other versions of the libraries below. */
@NullMarked
package dev.darkroom.tests.compatibility;

import org.jspecify.annotations.NullMarked;
