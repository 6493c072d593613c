package dev.darkroom.server.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * How long calls took, by provider, operation, method and status. What a caller may choose freely names no series of its own, so
 * that there are never more of them than the documents have operations. Safe for use by several threads.
 */
public final class CallTimes {

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");
    private static final String NONE = "none";

    /** Where OpenTelemetry draws them for HTTP, and one below, as this server is mostly faster than all of those. */
    private static final Duration[] BUCKETS = LongStream.of(
                    1, 5, 10, 25, 50, 75, 100, 250, 500, 750, 1_000, 2_500, 5_000, 7_500, 10_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    /**
     * Which calls are counted together.
     *
     * @param provider whose operation was called; null if nobody has the path
     * @param operation the id of the operation; null if there is none
     * @param method the method that was sent
     * @param status that of the response
     */
    public record Kind(@Nullable String provider, @Nullable String operation, String method, int status) {

        /** Puts methods that HTTP does not know into one. */
        public Kind {
            method = METHODS.contains(method) ? method : "other";
        }
    }

    CallTimes(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Counts a call that took so long. */
    public void record(Kind kind, long nanos) {
        timers.computeIfAbsent(kind, this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Kind kind) {
        return Timer.builder("http.server.requests")
                .description("Calls, from their first byte to the last of their responses")
                .tag("provider", orNone(kind.provider()))
                .tag("operation", orNone(kind.operation()))
                .tag("method", kind.method())
                .tag("status", Integer.toString(kind.status()))
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    private static String orNone(@Nullable String name) {
        return name == null ? NONE : name;
    }
}
