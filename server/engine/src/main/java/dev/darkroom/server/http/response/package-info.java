/** What goes out: rendering, errors, lengths. */
@NullMarked
package dev.darkroom.server.http.response;

import org.jspecify.annotations.NullMarked;
