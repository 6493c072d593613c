package dev.darkroom.client.logging;

import dev.darkroom.client.http.Headers;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the log shows of a message. Immutable. */
final class Redaction {

    private static final String HIDDEN = "***";
    private static final int MAX_VALUE_CHARS = 200;

    /** Would begin a line of their own (CWE-117), or steer the terminal. */
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private final LogOptions options;

    Redaction(LogOptions options) {
        this.options = options;
    }

    /** @param url without secrets */
    String url(String url) {
        int query = url.indexOf('?');
        return query < 0
                ? url
                : url.substring(0, query)
                        + Arrays.stream(url.substring(query + 1).split("&"))
                                .map(this::parameter)
                                .collect(Collectors.joining("&", "?", ""));
    }

    private String parameter(String pair) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        return options.showsQuery(name) ? pair : name + "=" + HIDDEN;
    }

    String headers(Headers headers) {
        return headers.asMap().entrySet().stream()
                .map(header -> header.getKey() + ": "
                        + (options.showsHeader(header.getKey())
                                ? oneLine(String.join(", ", header.getValue()))
                                : HIDDEN))
                .collect(Collectors.joining("; ", "[", "]"));
    }

    private static String oneLine(String text) {
        String line = CONTROL.matcher(text).replaceAll("?");
        return line.length() > MAX_VALUE_CHARS ? line.substring(0, MAX_VALUE_CHARS) + "…" : line;
    }
}
