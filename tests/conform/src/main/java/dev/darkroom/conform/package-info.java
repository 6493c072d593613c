/** Holds a server, whoever runs it, against the wire cases and the document of a provider. */
@NullMarked
package dev.darkroom.conform;

import org.jspecify.annotations.NullMarked;
