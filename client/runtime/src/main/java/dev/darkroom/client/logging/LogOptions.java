package dev.darkroom.client.logging;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whose values the log shows: headers and query parameters that are named here. Of all others it shows the name and {@code
 * ***}. Secrets that a client was given stay hidden in any case, and so do bodies. Immutable.
 */
public final class LogOptions {

    private static final Set<String> SECRET_HEADERS =
            caseless(List.of("Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie"));

    /** Headers that say how a message is to be read, and no query parameter. */
    public static final LogOptions DEFAULT = new LogOptions(
            caseless(List.of(
                    "Accept",
                    "Allow",
                    "Content-Encoding",
                    "Content-Length",
                    "Content-Range",
                    "Content-Type",
                    "Date",
                    "Range",
                    "Request-Id",
                    "Retry-After",
                    "Transfer-Encoding",
                    "User-Agent",
                    "X-Request-Id")),
            Set.of());

    private final Set<String> headers;
    private final Set<String> query;

    private LogOptions(Set<String> headers, Set<String> query) {
        this.headers = headers;
        this.query = query;
    }

    /**
     * Shows the values of these headers, too; case does not matter.
     *
     * @throws IllegalArgumentException for a header that is there to hold a secret, such as {@code Authorization}
     */
    public LogOptions showingHeaders(String... names) {
        for (String name : names) {
            if (SECRET_HEADERS.contains(name)) {
                throw new IllegalArgumentException("the log never shows the header " + name);
            }
        }
        Set<String> all = caseless(headers);
        all.addAll(Arrays.asList(names));
        return new LogOptions(all, query);
    }

    /** Shows the values of these query parameters, too, as they are written in the address. */
    public LogOptions showingQuery(String... names) {
        Set<String> all = new TreeSet<>(query);
        all.addAll(Arrays.asList(names));
        return new LogOptions(headers, all);
    }

    boolean showsHeader(String name) {
        return headers.contains(name);
    }

    boolean showsQuery(String name) {
        return query.contains(name);
    }

    private static Set<String> caseless(Collection<String> names) {
        Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        all.addAll(names);
        return all;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LogOptions that && headers.equals(that.headers) && query.equals(that.query);
    }

    @Override
    public int hashCode() {
        return query.hashCode();
    }

    @Override
    public String toString() {
        return "LogOptions[headers=" + headers + ", query=" + query + "]";
    }
}
