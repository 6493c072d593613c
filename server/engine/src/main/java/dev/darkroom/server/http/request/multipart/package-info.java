/** Forms with files, written to disk while they arrive. */
@NullMarked
package dev.darkroom.server.http.request.multipart;

import org.jspecify.annotations.NullMarked;
