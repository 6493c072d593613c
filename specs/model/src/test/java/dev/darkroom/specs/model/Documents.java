package dev.darkroom.specs.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Documents for tests, written as YAML. */
public final class Documents {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private Documents() {}

    /** A document of a text. */
    public static Document of(String yaml) {
        try {
            return new Document(YAML.readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document of version 3.0 with these schemas. */
    public static Document schemas(String yaml) {
        return schemas("3.0.4", yaml);
    }

    /** A document of some version with these schemas. */
    public static Document schemas(String version, String yaml) {
        return of("openapi: " + version + "\ncomponents:\n  schemas:\n" + yaml.indent(4));
    }
}
