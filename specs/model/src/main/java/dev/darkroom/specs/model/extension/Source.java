package dev.darkroom.specs.model.extension;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Where a fact comes from ({@code x-source}).
 *
 * @param document a key of {@code x-documents}, or {@link #NONE}
 * @param confidence how sure it is
 * @param note what else is to say; empty when nothing is
 */
public record Source(String document, Confidence confidence, String note) {

    /** Stands for a document where a fact is our own choice. */
    public static final String NONE = "none";

    /** Reads the value of the key; nothing where it is missing or has no known confidence. */
    public static Optional<Source> of(JsonNode value) {
        return Confidence.of(value.path("confidence").asText())
                .map(confidence -> new Source(
                        value.path("document").asText(),
                        confidence,
                        value.path("note").asText()));
    }
}
