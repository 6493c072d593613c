package dev.darkroom.generator;

import dev.darkroom.generator.view.ArgumentView;
import dev.darkroom.generator.view.ArgumentView.Standard;
import dev.darkroom.generator.view.BodyView;
import dev.darkroom.generator.view.CallView;
import dev.darkroom.generator.view.ErrorView;
import dev.darkroom.generator.view.OperationView;
import dev.darkroom.generator.view.PropertyView;
import dev.darkroom.generator.view.ResultView;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.RequestBody;
import dev.darkroom.specs.model.SecurityRequirement;
import dev.darkroom.specs.model.naming.DistinctNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what the Java methods of an operation look like. */
final class OperationViews {

    private final ClassNames names;
    private final Parameters parameters;
    private final Bodies bodies;
    private final Responses responses;
    private final Pagings pagings;
    private final Waitings waitings;
    private final Map<String, String> methods;

    /** @param methods names of methods by operation */
    OperationViews(
            ClassNames names,
            Parameters parameters,
            Bodies bodies,
            Responses responses,
            Pagings pagings,
            Waitings waitings,
            Map<String, String> methods) {
        this.names = names;
        this.parameters = parameters;
        this.bodies = bodies;
        this.responses = responses;
        this.pagings = pagings;
        this.waitings = waitings;
        this.methods = methods;
    }

    /** @param usual the error bodies of most operations of the interface */
    OperationView of(Operation operation, List<ErrorView> usual) {
        List<String> comment = Javadoc.lines(
                sentence(operation.summary()),
                operation.description(),
                CallNotes.paging(operation),
                CallNotes.retry(operation));
        List<ErrorView> errors = responses.errors(operation);
        boolean hasParameters = !parameters.of(operation).isEmpty();
        String responseType = names.of(operation, "Response");
        ResultView result = responses.result(operation);
        return new OperationView(
                operation.id(),
                operation.method(),
                operation.path(),
                comment.isEmpty() ? List.of("Not described by the provider.") : comment,
                summary(operation),
                calls(operation),
                parameters.views(operation),
                hasParameters ? names.of(operation, "Parameters") : null,
                result,
                responses.accepts(operation),
                errors,
                !errors.isEmpty() && !errors.equals(usual),
                schemes(operation),
                operation.retry().map(Enum::name).orElse(null),
                pagings.view(operation),
                waitings.view(operation, result),
                responseType,
                responses.successes(operation),
                responses.produces(operation),
                responses.headers(operation),
                operation.isDeprecated());
    }

    static String sentence(String summary) {
        return summary.isEmpty() || summary.endsWith(".") ? summary : summary + ".";
    }

    private static String summary(Operation operation) {
        String text = operation.summary().isEmpty() ? operation.description() : sentence(operation.summary());
        String summary = Javadoc.summary(text);
        return summary.isEmpty() ? Javadoc.code(operation.id()) : summary;
    }

    private List<CallView> calls(Operation operation) {
        List<BodyView> kinds = bodies.of(operation);
        if (kinds.isEmpty()) {
            return List.of(call(operation, null, methods.get(operation.id()), null));
        }
        List<CallView> calls = new ArrayList<>();
        Set<String> types = new LinkedHashSet<>();
        for (BodyView body : kinds) {
            String method = methods.get(operation.id());
            String distinct =
                    types.add(JavaTypes.erased(body.type())) ? method : method + "As" + word(body.mediaType());
            calls.add(call(operation, body, distinct, calls.isEmpty() ? null : calls.get(0)));
        }
        return calls;
    }

    /** A media type as a part of a method's name. */
    private static String word(String mediaType) {
        String subtype = mediaType.split(";", 2)[0].replaceAll("^.*[/+-]", "").replaceAll("[^A-Za-z0-9]", "");
        String word = subtype.isEmpty() ? "Body" : subtype.equals("data") ? "form" : subtype;
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    /** @param like another call of the operation, if there is one already */
    private CallView call(Operation operation, @Nullable BodyView body, String method, @Nullable CallView like) {
        List<ArgumentView> arguments = new ArrayList<>();
        for (PropertyView required : parameters.arguments(operation)) {
            arguments.add(argument(required.name(), required.type(), required.summary(), Standard.NONE));
        }
        BodyView named = null;
        if (body != null) {
            Set<String> used = new LinkedHashSet<>(Parameters.TAKEN);
            arguments.forEach(argument -> used.add(argument.name()));
            named = body.named(DistinctNames.free(body.name(), used));
            arguments.add(body(named, operation.requestBody().orElseThrow()));
        }
        if (parameters.hasOptions(operation)) {
            String options = names.of(operation, "Options");
            arguments.add(argument("options", options, "what may be left out", Standard.EMPTY));
        }
        boolean shorter = arguments.stream().anyMatch(argument -> !argument.required());
        // Calls without a body would be the same for all kinds of bodies.
        boolean ambiguous = like != null && arguments.stream().anyMatch(ArgumentView::nullStandard);
        return new CallView(method, method + "WithResponse", arguments, shorter && !ambiguous, named, like);
    }

    private static ArgumentView body(BodyView body, RequestBody described) {
        String summary = Javadoc.summary(described.description());
        return body.required()
                ? argument(body.name(), body.type(), summary, Standard.NONE)
                : argument(body.name(), "@Nullable " + body.type(), summary + " May be null.", Standard.NULL);
    }

    private static ArgumentView argument(String name, String type, String summary, Standard standard) {
        return new ArgumentView(name, type, JavaTypes.erased(type), summary, standard);
    }

    private static List<String> schemes(Operation operation) {
        Set<String> schemes = new LinkedHashSet<>();
        for (SecurityRequirement requirement : operation.security()) {
            schemes.addAll(requirement.scopes().keySet());
        }
        return List.copyOf(schemes);
    }
}
