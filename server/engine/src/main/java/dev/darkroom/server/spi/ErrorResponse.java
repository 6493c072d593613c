package dev.darkroom.server.spi;

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
public record ErrorResponse(int status, @Nullable Object body, Map<String, String> headers) {

    /** An error without further headers. */
    public ErrorResponse(int status, @Nullable Object body) {
        this(status, body, Map.of());
    }

    /** The same with one more header. */
    public ErrorResponse with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new ErrorResponse(status, body, more);
    }
}
