package dev.darkroom.server.provider;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error in a provider's shape.
 *
 * @param status the status code
 * @param body the body, written as JSON; null is the document {@code null}
 * @param headers further headers
 */
public record ErrorAnswer(int status, @Nullable Object body, Map<String, String> headers) {

    /** An error without further headers. */
    public ErrorAnswer(int status, @Nullable Object body) {
        this(status, body, Map.of());
    }

    /** The same with one more header. */
    public ErrorAnswer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ErrorAnswer(status, body, more);
    }
}
