/** A transport in memory, for tests of applications. */
@NullMarked
package dev.darkroom.client.testing;

import org.jspecify.annotations.NullMarked;
