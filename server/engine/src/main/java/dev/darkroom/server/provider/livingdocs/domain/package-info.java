/** Imports and the media library, as they are kept and worked on; knows nothing of how requests and answers are written. */
@NullMarked
package dev.darkroom.server.provider.livingdocs.domain;

import org.jspecify.annotations.NullMarked;
