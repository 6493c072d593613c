package dev.darkroom.specs.model.workflow;

import dev.darkroom.specs.model.SchemaPointer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a value of a workflow comes from.
 *
 * @param source of what kind
 * @param step the step whose output it is; empty for others
 * @param name of the input, the output or the header; empty for others
 * @param pointer into the body of the response; empty for the whole body, and for others
 */
public record Expression(Source source, String step, String name, String pointer) {

    /** The kinds of places. */
    public enum Source {
        /** {@code $inputs.name}. */
        INPUT,
        /** {@code $steps.id.outputs.name}. */
        STEP,
        /** {@code $response.body#/pointer}. */
        BODY,
        /** {@code $response.header.name}. */
        HEADER,
        /** {@code $statusCode}. */
        STATUS
    }

    private static final String FORM = "\\$(?:(statusCode)|inputs\\.([A-Za-z0-9_-]+)"
            + "|steps\\.([A-Za-z0-9_-]+)\\.outputs\\.([A-Za-z0-9_-]+)"
            + "|response\\.header\\.([A-Za-z0-9-]+)|(response\\.body)(?:#([^\\s{}]*))?)";

    private static final Pattern WHOLE = Pattern.compile(FORM);

    /** Expressions in braces, within a text. */
    public static final Pattern EMBEDDED = Pattern.compile("\\{(\\$[^{}]*)}");

    /** Reads an expression; nothing when the text is none. */
    public static Optional<Expression> parse(String text) {
        Matcher form = WHOLE.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        if (form.group(1) != null) {
            return Optional.of(new Expression(Source.STATUS, "", "", ""));
        }
        if (form.group(2) != null) {
            return Optional.of(new Expression(Source.INPUT, "", form.group(2), ""));
        }
        if (form.group(3) != null) {
            return Optional.of(new Expression(Source.STEP, form.group(3), form.group(4), ""));
        }
        if (form.group(5) != null) {
            return Optional.of(new Expression(Source.HEADER, "", form.group(5), ""));
        }
        String pointer = orEmpty(form.group(7));
        return SchemaPointer.isPointer(pointer)
                ? Optional.of(new Expression(Source.BODY, "", "", pointer))
                : Optional.empty();
    }

    /** Whether a text is meant to be an expression as a whole. */
    public static boolean isMeant(String text) {
        return text.matches("\\$[A-Za-z].*");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
