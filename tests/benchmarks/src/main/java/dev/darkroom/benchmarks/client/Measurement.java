package dev.darkroom.benchmarks.client;

import org.openjdk.jmh.results.RunResult;

/**
 * What one run of one case gave.
 *
 * @param callsPerSecond of all threads together
 * @param p99Millis what 99 of 100 calls took at most
 * @param microsPerCall of processor time of the caller
 * @param bytesPerCall allocated by the caller
 */
record Measurement(double callsPerSecond, double p99Millis, double microsPerCall, double bytesPerCall) {

    private static final String ALLOCATION = "gc.alloc.rate.norm";
    private static final double MILLIS_PER_SECOND = 1000;
    private static final double PERCENTILE = 99;

    /** @param result of samples in milliseconds */
    static Measurement of(RunResult result, int threads) {
        return new Measurement(
                threads * MILLIS_PER_SECOND / result.getPrimaryResult().getScore(),
                result.getPrimaryResult().getStatistics().getPercentile(PERCENTILE),
                score(result, ProcessorTime.MICROS_PER_CALL),
                score(result, ALLOCATION));
    }

    private static double score(RunResult result, String name) {
        return result.getSecondaryResults().get(name).getScore();
    }
}
