package dev.darkroom.benchmarks.client;

import org.openjdk.jmh.results.RunResult;

/**
 * What one run of one case gave.
 *
 * @param callsPerSecond of all threads together
 * @param bytesPerCall allocated by the caller
 */
record Measurement(double callsPerSecond, double bytesPerCall) {

    private static final String ALLOCATION = "gc.alloc.rate.norm";

    static Measurement of(RunResult result) {
        return new Measurement(
                result.getPrimaryResult().getScore(),
                result.getSecondaryResults().get(ALLOCATION).getScore());
    }
}
