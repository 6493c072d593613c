package dev.darkroom.specs.model.support;

import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.MediaType;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.Parameter;
import dev.darkroom.specs.model.ParameterLocation;
import dev.darkroom.specs.model.Response;
import dev.darkroom.specs.model.Schema;
import dev.darkroom.specs.model.Shape;
import dev.darkroom.specs.model.Status;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds constructs of operations, their parameters and their responses. */
final class OperationConstructs {

    private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS");
    private static final Set<Shape> STRUCTURED =
            EnumSet.of(Shape.OBJECT, Shape.MAP, Shape.ARRAY, Shape.UNION, Shape.ANY);
    /** Every parameter may be a long, which counts twice; the rest is for the receiver, options and body. */
    private static final int MAX_PARAMETERS_COUNT = 120;

    private OperationConstructs() {}

    static Stream<Found> noId(Document document) {
        return document.operations().stream()
                .filter(operation -> !operation.hasId())
                .map(Found::at);
    }

    static Stream<Found> tagCount(Document document) {
        return document.operations().stream()
                .filter(operation -> operation.get("tags").size() != 1)
                .map(operation -> Found.at(operation, "tags"));
    }

    static Stream<Found> undeclaredTag(Document document) {
        Set<String> declared = document.root().children("tags").stream()
                .map(tag -> tag.text("name"))
                .collect(Collectors.toSet());
        return document.operations().stream()
                .filter(operation -> operation.has("tags") && !declared.containsAll(operation.tags()))
                .map(operation -> Found.at(operation, "tags"));
    }

    static Stream<Found> rareMethod(Document document) {
        return document.operations().stream()
                .filter(operation -> !METHODS.contains(operation.method()))
                .map(Found::at);
    }

    static Stream<Found> statusRange(Document document) {
        return document.operations().stream()
                .flatMap(operation -> operation.responses().entrySet().stream()
                        .filter(response -> response.getKey().isSuccess()
                                && response.getKey().isRange())
                        .map(response -> at(operation, response.getKey())));
    }

    static Stream<Found> successes(Document document) {
        return document.operations().stream()
                .filter(operation -> operation.responses().entrySet().stream()
                                .filter(response -> response.getKey().isSuccess())
                                .flatMap(response -> types(response.getValue()))
                                .distinct()
                                .count()
                        > 1)
                .map(operation -> Found.at(operation, "responses"));
    }

    /** The types of bodies, near enough to tell them apart: the name, or the shape of what has none. */
    private static Stream<String> types(Response response) {
        return response.contents().values().stream()
                .flatMap(content -> content.schema().stream())
                .map(schema -> schema.target().orElse(schema.shape() + schema.format()));
    }

    static Stream<Found> errorBody(Document document) {
        return document.operations().stream()
                .flatMap(operation -> operation.responses().entrySet().stream()
                        .filter(response -> !response.getKey().isSuccess())
                        .filter(response -> response.getValue().contents().values().stream()
                                .filter(content -> MediaType.isJson(content.name()))
                                .flatMap(content -> content.schema().stream())
                                .map(Schema::shape)
                                .anyMatch(shape -> shape == Shape.ARRAY || shape == Shape.MAP))
                        .map(response -> at(operation, response.getKey())));
    }

    private static Found at(Operation operation, Status status) {
        return new Found(operation.pointer("responses").appendProperty(status.text()), "");
    }

    static Stream<Found> tooMany(Document document) {
        return document.operations().stream()
                .filter(operation -> operation.parameters().stream()
                                .filter(Parameter::isRequired)
                                .count()
                        > MAX_PARAMETERS_COUNT)
                .map(operation -> Found.at(operation, "parameters"));
    }

    static Stream<Found> parameterContent(Document document) {
        return parameters(document)
                .filter(parameter -> parameter.content().isPresent())
                .map(parameter -> Found.at(parameter, "content"));
    }

    static Stream<Found> parameterMediaType(Document document) {
        return parameters(document)
                .filter(parameter -> parameter
                        .content()
                        .filter(content -> !MediaType.isJson(content.name()))
                        .flatMap(MediaType::schema)
                        .filter(schema -> STRUCTURED.contains(schema.shape()))
                        .isPresent())
                .map(parameter -> Found.at(parameter, "content"));
    }

    static Stream<Found> parameterSchema(Document document) {
        return parameters(document)
                .filter(parameter -> parameter.schema().isEmpty())
                .map(Found::at);
    }

    static Stream<Found> cookie(Document document) {
        return parameters(document)
                .filter(parameter -> parameter.in() == ParameterLocation.COOKIE)
                .map(parameter -> Found.at(parameter, "in"));
    }

    static Stream<Parameter> parameters(Document document) {
        return document.operations().stream()
                .flatMap(operation -> operation.parameters().stream())
                .distinct();
    }
}
