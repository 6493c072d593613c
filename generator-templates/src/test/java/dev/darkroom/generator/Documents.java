package dev.darkroom.generator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.Operation;

/** Small documents for tests. */
final class Documents {

    private Documents() {}

    /** @param yaml the document behind its version */
    static Document of(String yaml) {
        try {
            return new Document(new ObjectMapper(new YAMLFactory()).readTree("openapi: 3.0.4\n" + yaml));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** @param members what an operation has, as YAML in braces */
    static Operation operation(String members) {
        return of("paths: {/a: {get: " + members + "}}").operations().get(0);
    }
}
