/** Monk's operations: what a request asks for is done, and what was found is written as the document has it. */
@NullMarked
package dev.darkroom.server.provider.monk.api;

import org.jspecify.annotations.NullMarked;
