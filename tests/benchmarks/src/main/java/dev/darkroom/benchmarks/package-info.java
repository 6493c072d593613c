/** Measures clients and the server as ratios to what a careful hand would write; {@code ./darkroom bench} runs it. */
@NullMarked
package dev.darkroom.benchmarks;

import org.jspecify.annotations.NullMarked;
