/** How to wait until a job at the provider has come to its end. */
@NullMarked
package dev.darkroom.client.waiting;

import org.jspecify.annotations.NullMarked;
