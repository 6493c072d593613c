/** Who calls: secrets and where they go in a request. */
@NullMarked
package dev.darkroom.client.auth;

import org.jspecify.annotations.NullMarked;
