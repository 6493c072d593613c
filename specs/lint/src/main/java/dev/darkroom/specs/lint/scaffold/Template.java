package dev.darkroom.specs.lint.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * A file to be written.
 *
 * @param resource what it is made of; names between two {@code @} stand for values
 * @param path where it goes, below the root of the repository
 */
record Template(String resource, String path) {

    /** Its text with the values in their places. */
    String filled(Map<String, String> values) throws IOException {
        try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream(resource), resource)) {
            return fill(new String(in.readAllBytes(), StandardCharsets.UTF_8), values);
        }
    }

    /** Its path with the values in their places. */
    String filledPath(Map<String, String> values) {
        return fill(path, values);
    }

    private static String fill(String text, Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("@" + value.getKey() + "@", value.getValue());
        }
        return filled;
    }
}
