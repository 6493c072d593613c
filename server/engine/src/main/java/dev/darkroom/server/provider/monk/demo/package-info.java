/** Monk's demo data. */
@NullMarked
package dev.darkroom.server.provider.monk.demo;

import org.jspecify.annotations.NullMarked;
