package dev.darkroom.server.console;

import jakarta.ws.rs.ClientErrorException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a form of a page was filled in with. Immutable. */
final class Form {

    private static final int MAX_BYTES = 64 * 1024;
    private static final int TOO_LARGE = 413;
    private static final int BAD_REQUEST = 400;

    private final Map<String, String> fields;

    private Form(Map<String, String> fields) {
        this.fields = fields;
    }

    /** Reads a body; of fields with one name the last one counts. */
    static Form read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new ClientErrorException("The form is too large.", TOO_LARGE);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : new String(bytes, StandardCharsets.UTF_8).split("&")) {
            String[] halves = pair.split("=", 2);
            fields.put(
                    decoded(halves[0]), halves.length == 2 ? decoded(halves[1]).strip() : "");
        }
        return new Form(fields);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ClientErrorException("The form cannot be read.", BAD_REQUEST, e);
        }
    }

    /** A field that was filled in. */
    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(text -> !text.isEmpty());
    }

    /** A field that a page always fills in. */
    String text(String name) {
        return field(name).orElseThrow(() -> new ClientErrorException("The form lacks " + name + ".", BAD_REQUEST));
    }

    /** What was filled in. */
    Map<String, String> all() {
        Map<String, String> filled = new LinkedHashMap<>(fields);
        filled.values().removeIf(String::isEmpty);
        return filled;
    }
}
