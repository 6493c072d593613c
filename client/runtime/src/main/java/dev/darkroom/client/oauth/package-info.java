/** Access tokens of OAuth 2.0 (RFC 6749): fetched, kept as long as they are good, and renewed. */
@NullMarked
package dev.darkroom.client.oauth;

import org.jspecify.annotations.NullMarked;
