/** The tables of Monk. */
@NullMarked
package dev.darkroom.server.store.monk;

import org.jspecify.annotations.NullMarked;
