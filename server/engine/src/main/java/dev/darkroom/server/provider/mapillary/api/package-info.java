/** Its operations: what a request asks for, done on the domain and worded as the document says. */
@NullMarked
package dev.darkroom.server.provider.mapillary.api;

import org.jspecify.annotations.NullMarked;
