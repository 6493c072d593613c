/** The tables of Procore. */
@NullMarked
package dev.darkroom.server.store.procore;

import org.jspecify.annotations.NullMarked;
