/** One call from its parameters to its decoded answer. */
@NullMarked
package dev.darkroom.client.call;

import org.jspecify.annotations.NullMarked;
