/** The narrow interface between calls and the network, and the transport on Jersey. */
@NullMarked
package dev.darkroom.client.http;

import org.jspecify.annotations.NullMarked;
