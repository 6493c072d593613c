package dev.darkroom.specs.lint.rule.reference;

import com.fasterxml.jackson.databind.JsonNode;

/** The variants of a union, as a discriminator maps them. */
final class Variants {

    private Variants() {}

    /** The reference a mapping value stands for: the value itself, or what the bare name of a schema means. */
    static String reference(JsonNode mapped) {
        String text = mapped.asText();
        return text.startsWith("#") ? text : "#/components/schemas/" + text;
    }
}
