/** Mapillary's version 2: what is known about single images, and what people add to it. */
@NullMarked
package dev.darkroom.server.provider.mapillary;

import org.jspecify.annotations.NullMarked;
