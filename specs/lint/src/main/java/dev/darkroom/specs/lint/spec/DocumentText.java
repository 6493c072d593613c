package dev.darkroom.specs.lint.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;

/** Writes documents as people write them. */
public final class DocumentText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            // Text such as "3.0" stays text.
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
            .build());

    private DocumentText() {}

    /** A document as YAML. */
    public static String yaml(JsonNode document) {
        return written(YAML, document);
    }

    /** A document in the language that another text is in: JSON if that begins as an object, YAML otherwise. */
    public static String like(String text, JsonNode document) {
        return isJson(text) ? written(JSON, document) + "\n" : yaml(document);
    }

    /** Whether a text is a document in JSON. */
    public static boolean isJson(String text) {
        return text.stripLeading().startsWith("{");
    }

    private static String written(ObjectMapper mapper, JsonNode document) {
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
