/** Pictures, their facts and their bytes: the words every provider shares. */
@NullMarked
package dev.darkroom.server.library;

import org.jspecify.annotations.NullMarked;
