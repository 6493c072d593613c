/** Who sends a request, and whether it may. */
@NullMarked
package dev.darkroom.server.http.security;

import org.jspecify.annotations.NullMarked;
