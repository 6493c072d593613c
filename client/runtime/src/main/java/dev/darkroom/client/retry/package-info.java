/** Whether a request may be sent again. */
@NullMarked
package dev.darkroom.client.retry;

import org.jspecify.annotations.NullMarked;
