/** What a new data folder begins with. */
@NullMarked
package dev.darkroom.server.demo;

import org.jspecify.annotations.NullMarked;
