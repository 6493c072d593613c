/**
 * What a call of a generated client costs, as a ratio to the same call written by hand on Apache HttpClient and Jackson.
 * Both call {@link dev.darkroom.benchmarks.client.StandIn}, a process of its own that returns ready-made bytes; rounds of both
 * alternate, and the medians are compared. {@link dev.darkroom.benchmarks.client.ClientBenchCommand} prints the table.
 */
@NullMarked
package dev.darkroom.benchmarks.client;

import org.jspecify.annotations.NullMarked;
