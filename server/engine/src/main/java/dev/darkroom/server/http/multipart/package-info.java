/** Forms with files, written to disk while they arrive. */
@NullMarked
package dev.darkroom.server.http.multipart;

import org.jspecify.annotations.NullMarked;
