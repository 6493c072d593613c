/** The other end of a connection, as tests need it: polite and recording, or as bad as it gets. */
@NullMarked
package dev.darkroom.client.peer;

import org.jspecify.annotations.NullMarked;
