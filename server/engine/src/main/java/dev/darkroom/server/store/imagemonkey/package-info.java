/** The tables of ImageMonkey. */
@NullMarked
package dev.darkroom.server.store.imagemonkey;

import org.jspecify.annotations.NullMarked;
