/** Reading what a provider sends unasked. */
@NullMarked
package dev.darkroom.client.webhook;

import org.jspecify.annotations.NullMarked;
