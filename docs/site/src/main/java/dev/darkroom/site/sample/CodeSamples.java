package dev.darkroom.site.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.Operation;
import java.util.Locale;
import java.util.Optional;

/** The samples of operations within a document, where tools of others look for them: {@code x-codeSamples}. */
public final class CodeSamples {

    private static final String KEY = "x-codeSamples";

    private CodeSamples() {}

    /** A copy of a provider's document whose operations have their samples. */
    public static JsonNode added(String provider, Document document, Samples samples) {
        JsonNode copy = document.value().deepCopy();
        for (Operation operation : document.operations()) {
            Optional<Sample> sample = samples.of(provider, document, operation.id());
            JsonNode described = copy.path("paths")
                    .path(operation.path())
                    .path(operation.method().toLowerCase(Locale.ROOT));
            if (sample.isPresent() && described instanceof ObjectNode place) {
                ArrayNode list = place.putArray(KEY);
                add(list, "Shell", "curl", sample.get().curl());
                add(list, "Java", "Java client", sample.get().java());
            }
        }
        return copy;
    }

    private static void add(ArrayNode list, String language, String label, String source) {
        if (!source.isEmpty()) {
            list.addObject().put("lang", language).put("label", label).put("source", source);
        }
    }
}
