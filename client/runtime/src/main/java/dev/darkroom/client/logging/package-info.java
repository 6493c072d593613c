/** What clients write to the log, and what of it is hidden. */
@NullMarked
package dev.darkroom.client.logging;

import org.jspecify.annotations.NullMarked;
