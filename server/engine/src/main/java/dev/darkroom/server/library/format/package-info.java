/**
 * File formats: what the bytes of a picture say about it, and small copies of its pixels. Knows nothing of where pictures
 * are kept; believes no claim of a file, and spends no more on one than its size allows.
 */
@NullMarked
package dev.darkroom.server.library.format;

import org.jspecify.annotations.NullMarked;
