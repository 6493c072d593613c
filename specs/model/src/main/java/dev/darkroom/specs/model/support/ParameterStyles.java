package dev.darkroom.specs.model.support;

import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.Parameter;
import dev.darkroom.specs.model.ParameterLocation;
import dev.darkroom.specs.model.Schema;
import dev.darkroom.specs.model.Shape;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Finds parameters in a style that OpenAPI does not define for their place or their type. */
final class ParameterStyles {

    private static final Set<Shape> OBJECTS = EnumSet.of(Shape.OBJECT, Shape.MAP);
    private static final Set<Shape> STRUCTURED = EnumSet.of(Shape.OBJECT, Shape.MAP, Shape.ARRAY);

    private ParameterStyles() {}

    static Stream<Found> undefined(Document document) {
        return OperationConstructs.parameters(document)
                .filter(parameter -> parameter.content().isEmpty())
                .filter(parameter -> parameter
                        .schema()
                        .filter(schema -> !isOfPlace(parameter) || !isOfType(parameter, schema))
                        .isPresent())
                .map(parameter -> Found.at(parameter, "style"));
    }

    private static boolean isOfPlace(Parameter parameter) {
        return switch (parameter.style()) {
            case LABEL, MATRIX -> parameter.in() == ParameterLocation.PATH;
            case SIMPLE -> parameter.in() == ParameterLocation.PATH || parameter.in() == ParameterLocation.HEADER;
            case FORM -> parameter.in() == ParameterLocation.QUERY || parameter.in() == ParameterLocation.COOKIE;
            case SPACE_DELIMITED, PIPE_DELIMITED, DEEP_OBJECT -> parameter.in() == ParameterLocation.QUERY;
        };
    }

    private static boolean isOfType(Parameter parameter, Schema schema) {
        return switch (parameter.style()) {
            case DEEP_OBJECT -> OBJECTS.contains(schema.shape());
            case SPACE_DELIMITED, PIPE_DELIMITED -> STRUCTURED.contains(schema.shape());
            // In a header, commas separate and have no other spelling: what is inside can have none.
            case SIMPLE -> parameter.in() == ParameterLocation.PATH || !isNested(schema);
            default -> true;
        };
    }

    private static boolean isNested(Schema schema) {
        return Stream.of(
                        schema.items().stream(),
                        schema.additionalProperties().stream(),
                        schema.properties().values().stream())
                .flatMap(inner -> inner)
                .anyMatch(inner -> STRUCTURED.contains(inner.shape()));
    }
}
