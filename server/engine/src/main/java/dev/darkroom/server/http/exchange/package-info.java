/** One request on its way: whose it is, what it asks for, and what has been found out about it so far. */
@NullMarked
package dev.darkroom.server.http.exchange;

import org.jspecify.annotations.NullMarked;
