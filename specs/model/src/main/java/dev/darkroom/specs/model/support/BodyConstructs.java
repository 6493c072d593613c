package dev.darkroom.specs.model.support;

import dev.darkroom.specs.model.BodyKind;
import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Kind;
import dev.darkroom.specs.model.MediaType;
import dev.darkroom.specs.model.RequestBody;
import dev.darkroom.specs.model.Schema;
import dev.darkroom.specs.model.Shape;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds constructs of request and response bodies. */
final class BodyConstructs {

    private static final Set<Shape> STRUCTURED =
            EnumSet.of(Shape.OBJECT, Shape.MAP, Shape.ARRAY, Shape.UNION, Shape.ANY);

    private BodyConstructs() {}

    static Stream<Found> noSchema(Document document) {
        return contents(document).filter(content -> content.schema().isEmpty()).map(Found::at);
    }

    static Stream<Found> parameterized(Document document) {
        return contents(document)
                .filter(content -> !content.name().equals(content.essence()))
                .map(Found::at);
    }

    static Stream<Found> objectAsBytes(Document document) {
        return contents(document)
                .filter(content -> content.kindOfBody() == BodyKind.BINARY)
                .filter(content -> content.schema()
                        .filter(schema -> !schema.isBinary() && STRUCTURED.contains(schema.shape()))
                        .isPresent())
                .map(Found::at);
    }

    static Stream<Found> sameType(Document document) {
        return document.defined(Kind.REQUEST_BODY).map(RequestBody.class::cast).flatMap(body -> {
            Set<String> types = new HashSet<>();
            return body.contents().values().stream()
                    .filter(content -> !types.add(
                            content.schema().map(BodyConstructs::type).orElse("")))
                    .map(Found::at);
        });
    }

    private static String type(Schema schema) {
        return schema.target().orElse(schema.shape() + schema.format());
    }

    /** Bodies; the contents of parameters are no bodies. */
    private static Stream<MediaType> contents(Document document) {
        return document.all(Kind.MEDIA_TYPE)
                .filter(content -> isBody(content.parent()))
                .map(MediaType.class::cast);
    }

    private static boolean isBody(@Nullable Element parent) {
        return parent != null && (parent.kind() == Kind.REQUEST_BODY || parent.kind() == Kind.RESPONSE);
    }
}
