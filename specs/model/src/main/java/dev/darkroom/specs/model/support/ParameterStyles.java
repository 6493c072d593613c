package dev.darkroom.specs.model.support;

import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.Parameter;
import dev.darkroom.specs.model.ParameterLocation;
import dev.darkroom.specs.model.ParameterStyle;
import dev.darkroom.specs.model.Shape;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds parameters whose style does not suit how generated code writes values. */
final class ParameterStyles {

    private ParameterStyles() {}

    static Stream<Found> unusual(Document document) {
        return OperationConstructs.parameters(document)
                .filter(ParameterStyles::isUnusual)
                .map(parameter -> Found.at(parameter, "style"));
    }

    private static boolean isUnusual(Parameter parameter) {
        Optional<Shape> shape = parameter.schema().map(schema -> schema.shape());
        boolean isList = shape.equals(Optional.of(Shape.ARRAY));
        boolean isObject = shape.equals(Optional.of(Shape.OBJECT)) || shape.equals(Optional.of(Shape.MAP));
        ParameterStyle style = parameter.style();
        if (parameter.in() == ParameterLocation.QUERY) {
            return isObject && style != ParameterStyle.DEEP_OBJECT;
        }
        boolean isWrittenSo = style == ParameterStyle.SIMPLE && !isObject;
        return !isWrittenSo || isList && parameter.in() != ParameterLocation.HEADER;
    }
}
