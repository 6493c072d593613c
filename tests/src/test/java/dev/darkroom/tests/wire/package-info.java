/** Wire cases: exchanges written as data, held against the document, the server, the client, and both together. */
@NullMarked
package dev.darkroom.tests.wire;

import org.jspecify.annotations.NullMarked;
