/** Certificates that the server shows, and the keys that go with them. */
@NullMarked
package dev.darkroom.server.http.tls;

import org.jspecify.annotations.NullMarked;
