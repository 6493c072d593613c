package dev.darkroom.specs.lint.scaffold;

import dev.darkroom.specs.lint.spec.DocumentText;
import dev.darkroom.specs.lint.spec.SpecFile;

/** A document of other people, as YAML. */
final class ImportedDocument {

    private ImportedDocument() {}

    /** Its own text where that is YAML, with comments and order; JSON is written anew. */
    static String yaml(SpecFile document) {
        return DocumentText.isJson(document.text())
                ? DocumentText.yaml(document.document().value())
                : document.text();
    }

    /** The version that it gives itself. */
    static String version(SpecFile document) {
        return document.document().value().path("info").path("version").asText("0.1.0");
    }
}
