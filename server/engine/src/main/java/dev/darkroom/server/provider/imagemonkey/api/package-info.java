/** Its operations: what a request asks for, done on the domain and worded as the document says. */
@NullMarked
package dev.darkroom.server.provider.imagemonkey.api;

import org.jspecify.annotations.NullMarked;
