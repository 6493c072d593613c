package dev.darkroom.specs.model;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;

/** The alternatives of a schema. */
final class Variants {

    private Variants() {}

    /** The variants of a schema, null not among them; none when it is no union. */
    static List<Schema> of(Schema schema) {
        List<Schema> written = written(schema);
        if (!written.isEmpty()) {
            return written;
        }
        List<Schema> byType = new ArrayList<>();
        if (schema.types().size() > 1 && schema.enumValues().isEmpty()) {
            schema.types().forEach(type -> byType.add(schema.with("type", TextNode.valueOf(type.words()))));
        }
        return byType;
    }

    /** The members of {@code oneOf}, or else of {@code anyOf}, that are not just null. */
    static List<Schema> written(Schema schema) {
        List<Schema> variants = new ArrayList<>();
        for (Element variant : alternatives(schema)) {
            if (!isNull((Schema) variant)) {
                variants.add((Schema) variant);
            }
        }
        return variants;
    }

    /** Whether null is one of the alternatives. */
    static boolean hasNull(Schema schema) {
        return alternatives(schema).stream().anyMatch(variant -> isNull((Schema) variant));
    }

    private static List<Element> alternatives(Schema schema) {
        List<Element> oneOf = schema.children("oneOf");
        return oneOf.isEmpty() ? schema.children("anyOf") : oneOf;
    }

    /** Whether null is the only value: {@code type: null}, or an enum or a constant of nothing else. */
    static boolean isNull(Schema schema) {
        return schema.text("type").equals("null")
                || schema.get("enum").size() == 1 && schema.get("enum").get(0).isNull()
                || schema.has("const") && schema.get("const").isNull();
    }
}
