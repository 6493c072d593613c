/** The tables of Mapillary. */
@NullMarked
package dev.darkroom.server.store.mapillary;

import org.jspecify.annotations.NullMarked;
