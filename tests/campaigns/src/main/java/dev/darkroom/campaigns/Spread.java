package dev.darkroom.campaigns;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * How far measurements lie apart.
 *
 * @param median the one in the middle
 * @param p99 that which one of a hundred passes
 * @param longest the last one
 */
record Spread(Duration median, Duration p99, Duration longest) {

    /** Of at least one. */
    static Spread of(Collection<Duration> measured) {
        List<Duration> sorted = measured.stream().sorted().toList();
        int last = sorted.size() - 1;
        return new Spread(sorted.get(last / 2), sorted.get(last * 99 / 100), sorted.get(last));
    }

    private static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%.1f ms", duration.toNanos() / 1e6);
    }

    /** For a table. */
    @Override
    public String toString() {
        return "median " + millis(median) + ", p99 " + millis(p99) + ", longest " + millis(longest);
    }
}
