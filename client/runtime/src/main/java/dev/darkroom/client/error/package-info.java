/** What can go wrong with a call; all unchecked. */
@NullMarked
package dev.darkroom.client.error;

import org.jspecify.annotations.NullMarked;
