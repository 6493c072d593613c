package dev.darkroom.specs.lint.spec;

import dev.darkroom.specs.model.SchemaPointer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A runtime expression of OpenAPI, such as {@code $response.body#/id}.
 *
 * @param message {@code request} or {@code response}; empty for {@code $url}, {@code $method} and {@code $statusCode}
 * @param part {@code header}, {@code query}, {@code path} or {@code body}; empty when there is no message
 * @param name the name in that part, or the JSON pointer into the body
 */
public record RuntimeExpression(String message, String part, String name) {

    private static final Pattern FORM = Pattern.compile(
            "\\$(?:url|method|statusCode|(request|response)\\.(?:(header|query|path)\\.(.+)|(body)(?:#(.*))?))");

    /** Reads an expression; nothing when the text is none. */
    public static Optional<RuntimeExpression> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        boolean isBody = form.group(4) != null;
        RuntimeExpression expression = new RuntimeExpression(
                orEmpty(form.group(1)), orEmpty(form.group(isBody ? 4 : 2)), orEmpty(form.group(isBody ? 5 : 3)));
        boolean isProper = !isBody || SchemaPointer.isPointer(expression.name());
        return isProper ? Optional.of(expression) : Optional.empty();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
