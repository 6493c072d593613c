package dev.darkroom.specs.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A range that a schema writes as one text, first and last value with a separator between them ({@code x-range}).
 *
 * @param formats the formats that both ends may have: {@code date}, {@code date-time}, {@code int32} or {@code int64}
 * @param separator what stands between the ends
 */
public record TextRange(List<String> formats, String separator) {

    static Optional<TextRange> of(JsonNode value) {
        if (!value.isObject()) {
            return Optional.empty();
        }
        List<String> formats = new ArrayList<>();
        value.path("of").forEach(format -> formats.add(format.asText()));
        return Optional.of(
                new TextRange(List.copyOf(formats), value.path("separator").asText()));
    }
}
