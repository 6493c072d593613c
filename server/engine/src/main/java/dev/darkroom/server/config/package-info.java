/** Typed settings. */
@NullMarked
package dev.darkroom.server.config;

import org.jspecify.annotations.NullMarked;
