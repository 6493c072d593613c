/** The data it starts with. */
@NullMarked
package dev.darkroom.server.provider.mapillary.demo;

import org.jspecify.annotations.NullMarked;
