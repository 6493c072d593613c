/** JSON as the providers really write it. */
@NullMarked
package dev.darkroom.client.json;

import org.jspecify.annotations.NullMarked;
