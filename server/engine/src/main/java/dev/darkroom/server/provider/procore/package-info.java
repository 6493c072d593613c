/** Procore: photos of construction projects, in albums, with location, trades and the day they document. */
@NullMarked
package dev.darkroom.server.provider.procore;

import org.jspecify.annotations.NullMarked;
