/** Container, filters and error mapping: everything between a socket and a provider's method. */
@NullMarked
package dev.darkroom.server.http;

import org.jspecify.annotations.NullMarked;
