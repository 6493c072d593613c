/** The toy as a provider of the server: its interfaces implemented in memory, behind the server's own HTTP. */
@NullMarked
package dev.darkroom.tests.toy.server;

import org.jspecify.annotations.NullMarked;
