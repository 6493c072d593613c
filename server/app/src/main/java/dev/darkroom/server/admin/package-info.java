/** What a new data folder begins with. */
@NullMarked
package dev.darkroom.server.admin;

import org.jspecify.annotations.NullMarked;
