package dev.darkroom.client.waiting;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * The states in which a job has come to its end, and how often it is asked about, as the provider's document has it. Any
 * other state, also one that the document does not know, means that the job goes on. Immutable.
 */
public final class Polling {

    private static final Duration MIN_INTERVAL = Duration.ofMillis(1);
    private static final Duration MAX_INTERVAL = Duration.ofDays(1);

    private final Set<String> successes;
    private final Set<String> failures;
    private final Duration interval;
    private final Duration maxInterval;

    private Polling(Builder builder) {
        this.successes = Set.copyOf(builder.successes);
        this.failures = Set.copyOf(builder.failures);
        this.interval = builder.interval;
        this.maxInterval = builder.maxInterval;
    }

    /** Starts without states, with an interval of one second that grows to half a minute. */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether a job in this state has done what it was for. */
    public boolean isSuccess(String state) {
        return successes.contains(state);
    }

    /** Whether a job in this state will never do it. */
    public boolean isFailure(String state) {
        return failures.contains(state);
    }

    /** The shortest wait between two questions. */
    public Duration interval() {
        return interval;
    }

    /** The longest wait between two questions. */
    public Duration maxInterval() {
        return maxInterval;
    }

    /** The wait after so many others: a share of what lies between the shortest and a ceiling that doubles each time. */
    Duration wait(int earlierWaits, double share) {
        double ceiling = Math.min(maxInterval.toNanos(), Math.scalb((double) interval.toNanos(), earlierWaits));
        return interval.plusNanos((long) ((ceiling - interval.toNanos()) * share));
    }

    /** Intervals only. */
    @Override
    public String toString() {
        return "Polling[" + interval + " to " + maxInterval + "]";
    }

    /** Collects states and intervals; for one thread. */
    public static final class Builder {

        private final Set<String> successes = new LinkedHashSet<>();
        private final Set<String> failures = new LinkedHashSet<>();
        private Duration interval = Duration.ofSeconds(1);
        private Duration maxInterval = Duration.ofSeconds(30);

        private Builder() {}

        /** Adds a state for {@link Polling#isSuccess}. */
        public Builder success(String state) {
            successes.add(Objects.requireNonNull(state, "state"));
            return this;
        }

        /** Adds a state for {@link Polling#isFailure}. */
        public Builder failure(String state) {
            failures.add(Objects.requireNonNull(state, "state"));
            return this;
        }

        /**
         * Sets {@link Polling#interval()}.
         *
         * @throws IllegalArgumentException if it is not 1 ms to a day
         */
        public Builder interval(Duration wait) {
            this.interval = inRange("interval", wait);
            return this;
        }

        /**
         * Sets {@link Polling#maxInterval()}.
         *
         * @throws IllegalArgumentException if it is not 1 ms to a day
         */
        public Builder maxInterval(Duration wait) {
            this.maxInterval = inRange("maxInterval", wait);
            return this;
        }

        private static Duration inRange(String name, Duration wait) {
            if (wait.compareTo(MIN_INTERVAL) < 0 || wait.compareTo(MAX_INTERVAL) > 0) {
                throw new IllegalArgumentException(name + " must be 1 ms to a day, not " + wait);
            }
            return wait;
        }

        /**
         * Makes the description.
         *
         * @throws IllegalArgumentException if no state means success, one means both, or the longest interval is shorter
         *     than the shortest
         */
        public Polling build() {
            if (successes.isEmpty()) {
                throw new IllegalArgumentException("no state means success");
            }
            for (String state : successes) {
                if (failures.contains(state)) {
                    throw new IllegalArgumentException(state + " means both success and failure");
                }
            }
            if (maxInterval.compareTo(interval) < 0) {
                throw new IllegalArgumentException("maxInterval is shorter than interval");
            }
            return new Polling(this);
        }
    }
}
