package dev.darkroom.benchmarks;

import java.util.stream.DoubleStream;

/** The middle of some numbers. */
public final class Median {

    private Median() {}

    /** The mean of the two in the middle if their count is even; no number if there are none. */
    public static double of(DoubleStream numbers) {
        double[] sorted = numbers.sorted().toArray();
        return sorted.length == 0 ? Double.NaN : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
