/** Calls to other hosts, which may only go where they are allowed to. */
@NullMarked
package dev.darkroom.server.outbound;

import org.jspecify.annotations.NullMarked;
