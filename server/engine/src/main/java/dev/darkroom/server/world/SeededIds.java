package dev.darkroom.server.world;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Numbers that follow from a seed, in the order in which they are asked for. Safe for use by several threads. */
final class SeededIds implements RandomGenerator {

    private final SplittableRandom random;

    SeededIds(long seed) {
        this.random = new SplittableRandom(seed);
    }

    @Override
    public synchronized long nextLong() {
        return random.nextLong();
    }
}
