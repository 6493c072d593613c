package dev.darkroom.specs.lint.scaffold;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.darkroom.specs.lint.spec.SpecFile;
import java.io.IOException;

/** A document of other people, as YAML. */
final class ImportedDocument {

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            // Text such as "3.0" stays text.
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
            .build());

    private ImportedDocument() {}

    /** Its own text where that is YAML, with comments and order; JSON is written anew. */
    static String yaml(SpecFile document) throws IOException {
        return document.text().stripLeading().startsWith("{")
                ? YAML.writeValueAsString(document.document().value())
                : document.text();
    }

    /** The version that it gives itself. */
    static String version(SpecFile document) {
        return document.document().value().path("info").path("version").asText("0.1.0");
    }
}
