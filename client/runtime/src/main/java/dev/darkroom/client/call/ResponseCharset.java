package dev.darkroom.client.call;

import dev.darkroom.client.http.Headers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out in which character set a text came. */
final class ResponseCharset {

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

    private ResponseCharset() {}

    /** The one that {@code Content-Type} names, if Java knows it; else UTF-8. */
    static Charset of(Headers headers) {
        Matcher named = CHARSET.matcher(headers.first("Content-Type").orElse(""));
        try {
            return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
