package dev.darkroom.client.error;

import dev.darkroom.client.http.Headers;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What an error response says.
 *
 * @param status the status code
 * @param headers the headers
 * @param rawBody the body as text
 * @param body the body in the shape of the provider's document, if it has that shape
 */
public record ErrorDetails(
        int status,
        Headers headers,
        String rawBody,
        @Nullable Object body) {

    private static final int MAX_SUMMARY_CHARS = 200;

    /** Where a redirect leads, and the beginning of the body on one line. */
    String summary() {
        return (target() + " " + beginning()).strip();
    }

    /** Scheme, host and path; the rest of an address may be secret. */
    private String target() {
        try {
            URI target = new URI(
                    status < 300 || status > 399
                            ? ""
                            : headers.first("Location").orElse(""));
            String authority = target.getRawAuthority() == null ? "" : "//" + target.getRawAuthority();
            String path = target.getRawPath() == null ? "" : target.getRawPath();
            String place = authority.replaceFirst("^//[^@]*@", "//") + path;
            return place.isEmpty()
                    ? ""
                    : "leads to " + (target.getScheme() == null ? "" : target.getScheme() + ":") + place;
        } catch (URISyntaxException e) {
            return "";
        }
    }

    private String beginning() {
        String line = rawBody.strip().replaceAll("\\s+", " ");
        return line.length() > MAX_SUMMARY_CHARS ? line.substring(0, MAX_SUMMARY_CHARS) + "…" : line;
    }
}
