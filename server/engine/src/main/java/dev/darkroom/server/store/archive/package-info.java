/** All that a server keeps as one file, and back, whatever stores it is kept in. */
@NullMarked
package dev.darkroom.server.store.archive;

import org.jspecify.annotations.NullMarked;
