package dev.darkroom.server.http.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.contract.Parameter;
import dev.darkroom.server.contract.Violation;
import dev.darkroom.server.http.exchange.RequestHead;
import dev.darkroom.server.http.request.StyledText.UnreadableStyle;
import dev.darkroom.server.spi.AccessRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the parameters of a request as the document describes them: one JSON object, checked, with its defaults. */
public final class ParameterReader {

    private final Operation operation;
    private final boolean lenient;
    private final List<AccessRule<?>> rules;

    /**
     * @param lenient whether lists are understood in other spellings than the document's
     * @param rules know parameters that a request may leave out
     */
    ParameterReader(Operation operation, boolean lenient, List<AccessRule<?>> rules) {
        this.operation = operation;
        this.lenient = lenient;
        this.rules = rules;
    }

    /**
     * Reads all parameters.
     *
     * @throws InvalidRequest if any is against the document
     */
    ObjectNode read(RequestHead request) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        List<Violation> violations = new ArrayList<>();
        ParameterTexts texts = new ParameterTexts(request, operation.hasMatrixParameters());
        for (Parameter parameter : operation.parameters()) {
            try {
                JsonNode value = new ParameterValue(parameter, others(parameter), lenient).read(texts);
                if (value == null) {
                    value = parameter.schema().standard();
                }
                if (value != null) {
                    violations.addAll(parameter.validator().check(value, parameter.in(), parameter.name()));
                    values.set(parameter.key(), value);
                }
            } catch (UnreadableStyle e) {
                violations.add(new Violation(parameter.in(), parameter.name(), "type", String.valueOf(e.getMessage())));
                values.putNull(parameter.key());
            }
        }
        for (Parameter parameter : operation.parameters()) {
            if (parameter.required() && !values.has(parameter.key())) {
                implied(parameter, values)
                        .ifPresentOrElse(
                                value -> values.set(parameter.key(), value),
                                () -> violations.add(
                                        new Violation(parameter.in(), parameter.name(), "required", "is missing")));
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidRequest(operation, violations);
        }
        return values;
    }

    private Optional<JsonNode> implied(Parameter parameter, ObjectNode others) {
        return rules.stream()
                .flatMap(rule -> rule.implied(parameter.name(), others).stream())
                .findFirst();
    }

    /** The names in the place of a parameter that are those of others. */
    private Predicate<String> others(Parameter parameter) {
        return name -> operation.parameters().stream()
                        .anyMatch(other ->
                                other != parameter && other.in().equals(parameter.in()) && isNamed(other, name))
                || operation.schemes().values().stream()
                        .anyMatch(scheme -> scheme.key().equals(name));
    }

    private static boolean isNamed(Parameter parameter, String name) {
        if (parameter.style().equals("deepObject")) {
            return name.startsWith(parameter.name() + "[");
        }
        boolean isMember =
                parameter.explode() && parameter.schema().property(name).isPresent();
        return isMember || parameter.name().equals(name);
    }
}
