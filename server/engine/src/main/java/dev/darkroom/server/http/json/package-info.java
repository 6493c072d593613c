/** JSON as the server reads and writes it. */
@NullMarked
package dev.darkroom.server.http.json;

import org.jspecify.annotations.NullMarked;
