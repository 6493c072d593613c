/** Livingdocs: pictures of other systems are imported into the media library of a project. */
@NullMarked
package dev.darkroom.server.provider.livingdocs;

import org.jspecify.annotations.NullMarked;
