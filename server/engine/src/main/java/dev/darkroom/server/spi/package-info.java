/** What a provider is to the rest of the server. Each has a package of its own below. */
@NullMarked
package dev.darkroom.server.spi;

import org.jspecify.annotations.NullMarked;
