package dev.darkroom.specs.model.support;

import dev.darkroom.specs.model.Direction;
import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.JsonType;
import dev.darkroom.specs.model.Kind;
import dev.darkroom.specs.model.Schema;
import dev.darkroom.specs.model.Shape;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds constructs of schemas. */
final class SchemaConstructs {

    private static final Set<Shape> PLAIN = EnumSet.of(Shape.STRING, Shape.INTEGER, Shape.NUMBER, Shape.BOOLEAN);

    private SchemaConstructs() {}

    /** Schemas that say something themselves, so that nothing is found once per reference to it. */
    private static Stream<Schema> schemas(Document document) {
        return document.all(Kind.SCHEMA)
                .map(Schema.class::cast)
                .filter(schema -> schema.actual().equals(schema));
    }

    private static Stream<Found> all(Document document, Predicate<Schema> isFound) {
        return schemas(document).filter(isFound).map(Found::at);
    }

    static Stream<Found> anyOf(Document document) {
        return schemas(document)
                .filter(schema -> schema.has("anyOf") && schema.variants().size() > 1)
                .map(schema -> Found.at(schema, "anyOf"));
    }

    static Stream<Found> severalTypes(Document document) {
        return schemas(document).filter(schema -> schema.types().size() > 1).map(schema -> Found.at(schema, "type"));
    }

    static Stream<Found> undiscriminated(Document document) {
        return all(
                document,
                schema -> schema.discriminator().isEmpty()
                        && schema.variants().stream()
                                        .filter(variant -> variant.shape() == Shape.OBJECT)
                                        .count()
                                > 1);
    }

    static Stream<Found> variant(Document document) {
        return schemas(document).flatMap(schema -> {
            Set<JsonType> types = new HashSet<>();
            return schema.variants().stream()
                    .filter(variant -> variant.shape() != Shape.OBJECT)
                    .filter(variant -> variant.isBinary()
                            || !PLAIN.contains(variant.shape())
                            || !types.add(Optional.ofNullable(variant.type()).orElse(JsonType.STRING)))
                    .map(Found::at);
        });
    }

    static Stream<Found> composedUnion(Document document) {
        return all(
                document,
                schema -> (schema.has("oneOf") || schema.has("anyOf"))
                                && (!schema.allOf().isEmpty() || schema.has("properties"))
                        || schema.allOf().size() > 1
                                && schema.allOf().stream().anyMatch(part -> part.shape() == Shape.UNION));
    }

    static Stream<Found> parent(Document document) {
        return all(
                document,
                schema -> schema.has("discriminator") && schema.variants().isEmpty());
    }

    static Stream<Found> recursive(Document document) {
        return schemas(document).filter(SchemaConstructs::holdsItself).map(Found::at);
    }

    private static boolean holdsItself(Schema list) {
        Set<Schema> seen = new HashSet<>();
        Optional<Schema> next = elements(list);
        while (next.isPresent() && seen.add(next.get())) {
            if (next.get().equals(list)) {
                return true;
            }
            next = elements(next.get());
        }
        return false;
    }

    /** The schema of what a list or map holds; classes of their own end every circle. */
    private static Optional<Schema> elements(Schema schema) {
        return switch (schema.shape()) {
            case ARRAY -> schema.items().map(Schema::actual);
            case MAP -> schema.additionalProperties().map(Schema::actual);
            default -> Optional.empty();
        };
    }

    static Stream<Found> enumValues(Document document) {
        return schemas(document)
                .filter(schema -> schema.enumValues().stream().anyMatch(value -> !value.isTextual()))
                .map(schema -> Found.at(schema, schema.has("enum") ? "enum" : "const"));
    }

    static Stream<Found> directed(Document document) {
        return schemas(document).flatMap(schema -> {
            Set<String> oneWay = new HashSet<>(schema.required());
            oneWay.removeIf(name -> Stream.of(Direction.values())
                    .allMatch(direction -> schema.required(direction).contains(name)));
            return schema.children("properties").stream()
                    .filter(property -> oneWay.contains(property.key()))
                    .map(Found::at);
        });
    }

    static Stream<Found> emptyObject(Document document) {
        return all(
                document,
                schema -> schema.shape() == Shape.OBJECT && schema.properties().isEmpty());
    }

    static Stream<Found> tuple(Document document) {
        return schemas(document)
                .filter(schema -> schema.has("prefixItems"))
                .map(schema -> Found.at(schema, "prefixItems"));
    }
}
