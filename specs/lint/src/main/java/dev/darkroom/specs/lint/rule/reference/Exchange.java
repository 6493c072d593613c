package dev.darkroom.specs.lint.rule.reference;

import dev.darkroom.specs.lint.spec.MediaTypes;
import dev.darkroom.specs.lint.spec.Operation;
import dev.darkroom.specs.lint.spec.Place;
import dev.darkroom.specs.lint.spec.RuntimeExpression;
import dev.darkroom.specs.lint.spec.SchemaPointer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request and one of its responses: what a runtime expression can speak of.
 *
 * @param operation the operation that is called
 * @param response the response that carries the link
 */
record Exchange(Operation operation, Place response) {

    private static final Pattern EMBEDDED = Pattern.compile("\\{([^{}]*)}");

    /** What is wrong with a value that is, or embeds, runtime expressions; nothing when it is fine or a constant. */
    Optional<String> problem(String value) {
        if (value.startsWith("$")) {
            return expressionProblem(value);
        }
        Matcher embedded = EMBEDDED.matcher(value);
        while (embedded.find()) {
            Optional<String> problem = expressionProblem(embedded.group(1));
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private Optional<String> expressionProblem(String text) {
        Optional<RuntimeExpression> expression = RuntimeExpression.parse(text);
        if (expression.isEmpty()) {
            return Optional.of("'" + text + "' is no runtime expression");
        }
        return exists(expression.get())
                ? Optional.empty()
                : Optional.of("'" + text + "' does not exist in " + operation.id());
    }

    private boolean exists(RuntimeExpression expression) {
        return switch (expression.message() + "." + expression.part()) {
            case "request.path", "request.query" ->
                operation.parameter(expression.part(), expression.name()).isPresent();
            case "request.header" -> hasRequestHeader(expression.name());
            case "request.body" ->
                operation.requestBody().isPresent()
                        && isInBody(operation.requestBody().get(), expression.name());
            case "response.header" ->
                response.children("headers").stream()
                        .anyMatch(header -> header.key().equalsIgnoreCase(expression.name()));
            case "response.body" -> isInBody(response, expression.name());
            default -> expression.message().isEmpty();
        };
    }

    private boolean hasRequestHeader(String name) {
        return operation.parameters().stream()
                .anyMatch(parameter -> parameter.text("in").equals("header")
                        && parameter.text("name").equalsIgnoreCase(name));
    }

    private static boolean isInBody(Place body, String pointer) {
        List<Place> schemas = body.children("content").stream()
                .filter(media -> MediaTypes.isJson(media.key()))
                .flatMap(media -> media.child("schema").stream())
                .toList();
        return schemas.stream()
                .anyMatch(schema -> SchemaPointer.follow(schema, pointer).isPresent());
    }
}
