package dev.darkroom.specs.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Schemas that only decorate another one, and parts of those that do more. */
final class Wrappers {

    /** Keywords that make a schema more than a decoration of another. */
    private static final List<String> STRUCTURAL =
            List.of("properties", "patternProperties", "additionalProperties", "items", "prefixItems", "enum", "const");

    private Wrappers() {}

    static List<Schema> chain(Schema outermost) {
        Set<Schema> chain = new LinkedHashSet<>();
        Optional<Schema> next = Optional.of(outermost);
        while (next.isPresent() && chain.add(next.get())) {
            next = wrapped(next.get());
        }
        // A circle of references says nothing at all, wherever one enters it.
        return next.isPresent() ? List.of(outermost) : List.copyOf(chain);
    }

    /** What a schema decorates, one step. */
    private static Optional<Schema> wrapped(Schema schema) {
        if (schema.isReference() && (ignoresSiblings(schema) || !isComposition(schema))) {
            return referred(schema);
        }
        List<Schema> all = allOf(schema);
        List<Schema> variants = Variants.written(schema);
        if (all.size() + variants.size() != 1 || addsStructure(schema) || schema.has("discriminator")) {
            return Optional.empty();
        }
        return Optional.of(all.isEmpty() ? variants.get(0) : all.get(0));
    }

    /** Whether a reference has siblings that describe more of the value. */
    private static boolean isComposition(Schema reference) {
        return addsStructure(reference)
                || !reference.children("allOf").isEmpty()
                || !reference.children("oneOf").isEmpty()
                || !reference.children("anyOf").isEmpty();
    }

    private static boolean addsStructure(Schema schema) {
        return STRUCTURAL.stream().anyMatch(schema::has) || schema.isComponent() && schema.has("required");
    }

    /** The schemas a value must all follow. */
    static List<Schema> allOf(Schema schema) {
        List<Schema> all = new ArrayList<>();
        if (schema.isReference()) {
            referred(schema).ifPresent(all::add);
        }
        schema.children("allOf").forEach(part -> all.add((Schema) part));
        return all;
    }

    /** The schema a reference names, one step. */
    private static Optional<Schema> referred(Schema schema) {
        return schema.document()
                .at(schema.reference())
                .filter(Schema.class::isInstance)
                .map(Schema.class::cast);
    }

    /** Whether what stands beside a reference does not count, as in OpenAPI 3.0. */
    private static boolean ignoresSiblings(Schema schema) {
        return schema.isReference() && !schema.document().version().isAtLeast(Version.V3_1);
    }

    /** Whether a schema itself has a keyword that counts. */
    static boolean says(Schema schema, String keyword) {
        return schema.has(keyword) && !ignoresSiblings(schema);
    }

    /** Whether a schema itself lets null be a value. */
    static boolean allowsNull(Schema schema) {
        if (ignoresSiblings(schema)) {
            return false;
        }
        return schema.flag("nullable")
                || Variants.isNull(schema)
                || Variants.hasNull(schema)
                || schema.get("enum").valueStream().anyMatch(JsonNode::isNull)
                || schema.get("type").isArray()
                        && schema.get("type")
                                .valueStream()
                                .anyMatch(type -> type.asText().equals("null"));
    }
}
