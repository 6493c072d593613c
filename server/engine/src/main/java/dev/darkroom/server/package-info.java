/** The reference server: how it is started, and how its rooms are put together. */
@NullMarked
package dev.darkroom.server;

import org.jspecify.annotations.NullMarked;
