/**
 * What a request costs the reference server, as a ratio to two servers written for this: {@linkplain
 * dev.darkroom.benchmarks.server.BareServer bare}, which returns ready-made bytes, and the {@linkplain
 * dev.darkroom.benchmarks.server.FloorServer floor}, which does the least that the same answer takes on the same data. All
 * three run side by side and are asked in turns; what is compared is the processor time of each server for a request.
 */
@NullMarked
package dev.darkroom.benchmarks.server;

import org.jspecify.annotations.NullMarked;
