package dev.darkroom.specs.model;

import com.fasterxml.jackson.core.JsonPointer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The texts of {@code $ref}. */
final class References {

    private References() {}

    /** The place a reference names in its own document; nothing when it leads elsewhere. */
    static Optional<JsonPointer> pointer(String reference) {
        if (!reference.equals("#") && !reference.startsWith("#/")) {
            return Optional.empty();
        }
        String fragment = reference.substring(1);
        try {
            boolean escaped = fragment.indexOf('%') >= 0;
            return Optional.of(JsonPointer.compile(
                    escaped ? URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8) : fragment));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
