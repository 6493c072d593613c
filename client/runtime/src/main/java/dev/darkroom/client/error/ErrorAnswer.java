package dev.darkroom.client.error;

import dev.darkroom.client.http.Headers;
import org.jspecify.annotations.Nullable;

/**
 * An error as it came.
 *
 * @param status the status code
 * @param headers the headers
 * @param rawBody the body as text
 * @param body the body in the shape of the provider's document, if it has that shape
 */
public record ErrorAnswer(
        int status,
        Headers headers,
        String rawBody,
        @Nullable Object body) {

    private static final int LONGEST = 200;

    /** The beginning of the body on one line. */
    String summary() {
        String line = rawBody.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
