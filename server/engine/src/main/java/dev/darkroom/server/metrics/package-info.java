/** What the server counts and measures while it runs. */
@NullMarked
package dev.darkroom.server.metrics;

import org.jspecify.annotations.NullMarked;
