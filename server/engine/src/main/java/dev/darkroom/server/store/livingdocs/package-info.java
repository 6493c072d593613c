/** The tables of Livingdocs. */
@NullMarked
package dev.darkroom.server.store.livingdocs;

import org.jspecify.annotations.NullMarked;
