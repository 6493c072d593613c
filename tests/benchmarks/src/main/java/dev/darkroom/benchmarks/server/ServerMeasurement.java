package dev.darkroom.benchmarks.server;

import java.time.Duration;

/**
 * What a server did in one round.
 *
 * @param requests answered
 * @param cpu that the server computed
 * @param wall that it took
 */
record ServerMeasurement(long requests, Duration cpu, Duration wall) {

    double cpuMicrosPerRequest() {
        return cpu.toNanos() / 1e3 / requests;
    }

    double requestsPerSecond() {
        return requests / (wall.toNanos() / 1e9);
    }
}
