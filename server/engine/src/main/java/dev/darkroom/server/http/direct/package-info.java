/** Calls of operations that take no body, from Jetty straight to the methods of the generated interfaces. */
@NullMarked
package dev.darkroom.server.http.direct;

import org.jspecify.annotations.NullMarked;
