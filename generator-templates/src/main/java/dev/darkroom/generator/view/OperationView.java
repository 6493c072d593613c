package dev.darkroom.generator.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One operation with one kind of request body; an operation that takes several kinds has as many views.
 *
 * @param method the Java method
 * @param operationId the id in the document
 * @param httpMethod upper case
 * @param path the whole path template
 * @param lines what it does, as lines of Javadoc
 * @param required parameters every call has, in the order of the path, then of the document
 * @param optional the other parameters
 * @param options the class that holds the optional parameters; empty when there are none
 * @param parameters the class that holds all parameters; empty when there are none
 * @param body the request body, if the operation has one
 * @param result what a client gets
 * @param accepts media types of the answers
 * @param errors shapes of error bodies
 * @param schemes security schemes that any alternative of the operation names
 * @param responseType the class of a server's answer
 * @param responses the successful answers
 * @param headers response headers of the successful answers
 * @param retry a constant of the runtime's {@code RetryClass}; null where the document does not say
 * @param deprecated whether callers are asked not to use it
 */
public record OperationView(
        String method,
        String operationId,
        String httpMethod,
        String path,
        List<String> lines,
        List<ParameterView> required,
        List<ParameterView> optional,
        String options,
        String parameters,
        @Nullable BodyView body,
        ResultView result,
        List<String> accepts,
        List<ErrorView> errors,
        List<String> schemes,
        String responseType,
        List<ResponseView> responses,
        List<PropertyView> headers,
        @Nullable String retry,
        boolean deprecated) {

    public boolean hasOptions() {
        return !options.isEmpty();
    }

    public boolean hasParameters() {
        return !parameters.isEmpty();
    }

    public boolean hasOptionalBody() {
        return body != null && !body.required();
    }

    /** The Javadoc of the call with all arguments. */
    public String comment() {
        return new Comment(lines)
                .call(required, body, hasOptions())
                .result(result)
                .failures(errors)
                .text();
    }

    /** The Javadoc of the call without what may be left out. */
    public String shortComment() {
        BodyView given = hasOptionalBody() ? null : body;
        List<String> summary = new ArrayList<>(lines.subList(0, Math.max(lines.indexOf(""), 1)));
        summary.add("");
        summary.addAll(Lines.wrap("<p>Short for {@link #" + signature() + "} without what may be left out.", ""));
        return new Comment(summary)
                .call(required, given, false)
                .result(result)
                .failures(errors)
                .text();
    }

    /** The Javadoc of the call that also returns status and headers. */
    public String responseComment() {
        return new Comment(Lines.wrap("Like {@link #" + signature() + "}, with status and headers.", ""))
                .call(required, body, hasOptions())
                .tag("@return status, headers and body")
                .failures(errors)
                .text();
    }

    /** The Javadoc of a server method. */
    public String serverComment() {
        return new Comment(lines).text();
    }

    /** Whether there is a shorter form of the call. */
    public boolean hasShortForm() {
        return hasOptions() || hasOptionalBody();
    }

    /** The method with all arguments as Javadoc refers to it. */
    private String signature() {
        List<String> types = new ArrayList<>();
        required.forEach(parameter -> types.add(parameter.property().type()));
        if (body != null) {
            types.add(body.type());
        }
        if (hasOptions()) {
            types.add(options);
        }
        return method
                + types.stream()
                        .map(type -> type.replaceAll("<.*>|@Nullable ", ""))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Declarations of the arguments that every call has. */
    public String shortDeclaration() {
        StringBuilder text = new StringBuilder();
        required.forEach(parameter -> append(
                text, parameter.property().type() + " " + parameter.property().name()));
        if (body != null && body.required()) {
            append(text, body.type() + " " + body.name());
        }
        return text.toString();
    }

    /** Declarations of all arguments. */
    public String declaration() {
        StringBuilder text = new StringBuilder(shortDeclaration());
        if (hasOptionalBody()) {
            append(text, "@Nullable " + body.type() + " " + body.name());
        }
        if (hasOptions()) {
            append(text, options + " options");
        }
        return text.toString();
    }

    /** The arguments of a short call, passed on to the full one. */
    public String shortArguments() {
        StringBuilder text = new StringBuilder(requiredArguments());
        if (hasOptionalBody()) {
            append(text, "null");
        }
        if (hasOptions()) {
            append(text, options + ".builder().build()");
        }
        return text.toString();
    }

    /** All arguments, passed on. */
    public String arguments() {
        StringBuilder text = new StringBuilder(requiredArguments());
        if (hasOptionalBody()) {
            append(text, body.name());
        }
        if (hasOptions()) {
            append(text, "options");
        }
        return text.toString();
    }

    /** The arguments of a server method: all parameters in one object, then the body. */
    public String serverDeclaration() {
        StringBuilder text = new StringBuilder();
        if (hasParameters()) {
            append(text, "@RequestParameters " + parameters + " parameters");
        }
        if (body != null) {
            append(text, (body.required() ? "" : "@Nullable ") + body.type() + " " + body.name());
        }
        return text.toString();
    }

    /** Whether a server answers with a body. */
    public boolean answersWithBody() {
        return responses.stream().anyMatch(response -> response.hasBody() || response.jsonNull());
    }

    /** Whether a server answers without one. */
    public boolean answersWithoutBody() {
        return responses.stream().anyMatch(response -> !response.hasBody() && !response.jsonNull());
    }

    /** The argument of {@code @Produces}; null when there is nothing to read. */
    public @Nullable String produces() {
        List<String> types = responses.stream()
                .flatMap(response -> response.mediaTypes().stream())
                .distinct()
                .map(type -> '"' + type + '"')
                .toList();
        if (types.isEmpty()) {
            return null;
        }
        return types.size() == 1 ? types.get(0) : "{" + String.join(", ", types) + "}";
    }

    private String requiredArguments() {
        StringBuilder text = new StringBuilder();
        required.forEach(parameter -> append(text, parameter.property().name()));
        if (body != null && body.required()) {
            append(text, body.name());
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String part) {
        text.append(text.length() == 0 ? "" : ", ").append(part);
    }
}
