package dev.darkroom.specs.model;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what values of a schema are, from whatever it says. */
final class Shapes {

    private Shapes() {}

    static Shape of(Schema schema) {
        if (!schema.enumValues().isEmpty()) {
            return Shape.ENUM;
        }
        if (!schema.variants().isEmpty()) {
            return Shape.UNION;
        }
        JsonType type = type(schema);
        if (type == null) {
            return Shape.ANY;
        }
        boolean named =
                type == JsonType.OBJECT && (!schema.properties().isEmpty() || !schema.allowsAdditionalProperties());
        if (type == JsonType.OBJECT) {
            return named ? Shape.OBJECT : Shape.MAP;
        }
        return Shape.valueOf(type.name());
    }

    static @Nullable JsonType type(Schema schema) {
        return type(schema, new HashSet<>());
    }

    private static @Nullable JsonType type(Schema schema, Set<Schema> seen) {
        if (!seen.add(schema.actual())) {
            return null;
        }
        Set<JsonType> types = schema.types();
        if (!types.isEmpty()) {
            return types.size() == 1 ? types.iterator().next() : null;
        }
        JsonType own = inferred(schema.actual());
        for (Schema part : schema.allOf()) {
            own = own == null ? type(part, seen) : own;
        }
        return own;
    }

    private static @Nullable JsonType inferred(Schema schema) {
        if (schema.has("properties") || schema.has("additionalProperties") || schema.has("patternProperties")) {
            return JsonType.OBJECT;
        }
        if (schema.has("items") || schema.has("prefixItems")) {
            return JsonType.ARRAY;
        }
        Set<JsonType> types = new HashSet<>();
        schema.enumValues().forEach(value -> types.add(JsonType.of(value)));
        return types.size() == 1 ? types.iterator().next() : null;
    }
}
