package dev.darkroom.generator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.model.Composition;
import dev.darkroom.specs.model.Discriminator;
import dev.darkroom.specs.model.JsonType;
import dev.darkroom.specs.model.Schema;
import dev.darkroom.specs.model.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What becomes of a schema in Java: a class with members, an enum, a union, or a type that Java has. */
final class Shapes {

    private Shapes() {}

    /** Whether values have a generated class. */
    static boolean hasClass(Schema schema) {
        return isEnum(schema) || isUnion(schema) || isObject(schema);
    }

    /** A set of values of one type. A single value that is written in place is told by its Javadoc. */
    static boolean isEnum(Schema schema) {
        List<JsonNode> values = schema.enumValues();
        return enumType(schema).isPresent()
                && (values.size() > 1 || schema.name().isPresent());
    }

    /** The type that all values of an enum have. */
    static Optional<JsonType> enumType(Schema schema) {
        Set<JsonType> types = new HashSet<>();
        schema.enumValues().forEach(value -> types.add(JsonType.of(value)));
        if (types.contains(JsonType.NUMBER)) {
            types.remove(JsonType.INTEGER);
        }
        boolean simple = types.size() == 1 && !types.contains(JsonType.OBJECT) && !types.contains(JsonType.ARRAY);
        return simple ? Optional.ofNullable(types.iterator().next()) : Optional.empty();
    }

    static boolean isUnion(Schema schema) {
        return !variants(schema).isEmpty();
    }

    static boolean isObject(Schema schema) {
        return !isEnum(schema)
                && !isUnion(schema)
                && (schema.shape() == Shape.OBJECT
                        || isComposed(schema) && !members(schema).isEmpty());
    }

    /** The alternatives of a union; the subtypes of an object that its discriminator leads to are such, too. */
    static List<Schema> variants(Schema schema) {
        if (!schema.variants().isEmpty()) {
            return isComposed(schema) ? List.of() : schema.variants();
        }
        List<Schema> subtypes = new ArrayList<>();
        Optional<Discriminator> discriminator = schema.discriminator();
        if (discriminator.isPresent()
                && schema.enumValues().isEmpty()
                && schema.name().isPresent()) {
            schema.document()
                    .subtypes(schema.name().get())
                    .forEach(name -> schema.document().schema(name).ifPresent(subtypes::add));
        }
        return subtypes;
    }

    /** Whether a union has members of its own: its values are objects, with the members of whichever variant. */
    private static boolean isComposed(Schema schema) {
        return !schema.variants().isEmpty() && !schema.properties().isEmpty()
                || schema.allOf().stream().anyMatch(part -> !part.variants().isEmpty());
    }

    /** The members of an object, those of variants of what it is composed of among them. */
    static Map<String, Schema> members(Schema schema) {
        return isComposed(schema) ? Composition.withVariants(schema).properties() : schema.properties();
    }
}
