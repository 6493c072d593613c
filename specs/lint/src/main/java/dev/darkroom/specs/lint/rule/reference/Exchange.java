package dev.darkroom.specs.lint.rule.reference;

import dev.darkroom.specs.lint.spec.RuntimeExpression;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.MediaType;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.Schema;
import dev.darkroom.specs.model.SchemaPointer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request and one of its responses: what a runtime expression can speak of.
 *
 * @param operation the operation that is called
 * @param response the response that carries the link
 */
record Exchange(Operation operation, Element response) {

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
            case "request.path", "request.query" -> hasParameter(expression.part(), expression.name());
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

    private boolean hasParameter(String in, String name) {
        return operation.parameters().stream()
                .anyMatch(parameter ->
                        parameter.in().text().equals(in) && parameter.name().equals(name));
    }

    private boolean hasRequestHeader(String name) {
        return operation.parameters().stream()
                .anyMatch(parameter -> parameter.text("in").equals("header")
                        && parameter.text("name").equalsIgnoreCase(name));
    }

    private static boolean isInBody(Element body, String pointer) {
        return body.children("content").stream()
                .filter(media -> MediaType.isJson(media.key()))
                .flatMap(media -> media.child("schema").stream())
                .map(Schema.class::cast)
                .anyMatch(schema -> SchemaPointer.follow(schema, pointer).isPresent());
    }
}
