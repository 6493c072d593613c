/** Clients, raw connections and the operating system against whole servers: what survives, what is refused, who wins. */
@NullMarked
package dev.darkroom.tests.endtoend;

import org.jspecify.annotations.NullMarked;
