package dev.darkroom.server.http.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.contract.Parameter;
import dev.darkroom.server.contract.Violation;
import dev.darkroom.server.spi.AccessRule;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    ObjectNode read(ContainerRequestContext request) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        List<Violation> violations = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            JsonNode value = value(parameter, request);
            if (value == null) {
                value = parameter.schema().standard();
            }
            if (value != null) {
                violations.addAll(parameter.validator().check(value, parameter.in(), parameter.name()));
                values.set(parameter.name(), value);
            }
        }
        for (Parameter parameter : operation.parameters()) {
            if (parameter.required() && !values.has(parameter.name())) {
                implied(parameter, values)
                        .ifPresentOrElse(
                                value -> values.set(parameter.name(), value),
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

    private @Nullable JsonNode value(Parameter parameter, ContainerRequestContext request) {
        MultivaluedMap<String, String> source = switch (parameter.in()) {
            case "path" -> request.getUriInfo().getPathParameters();
            case "header" -> request.getHeaders();
            default -> request.getUriInfo().getQueryParameters();
        };
        return switch (parameter.schema().type()) {
            case "array" -> list(parameter, source);
            case "object" -> object(parameter, source);
            default -> {
                String text = source.getFirst(parameter.name());
                yield text == null
                        ? null
                        : Scalars.read(text, parameter.schema().type());
            }
        };
    }

    /**
     * Real clients write a list as one joined value, as repeated names, or as repeated names with brackets. In a header,
     * lines and commas mean the same, and blanks round the commas mean nothing.
     */
    private @Nullable ArrayNode list(Parameter parameter, MultivaluedMap<String, String> source) {
        List<String> texts = new ArrayList<>(source.getOrDefault(parameter.name(), List.of()));
        if (lenient && !parameter.name().endsWith("[]")) {
            texts.addAll(source.getOrDefault(parameter.name() + "[]", List.of()));
        }
        if (texts.isEmpty()) {
            return null;
        }
        boolean header = parameter.in().equals("header");
        if (!lenient && !parameter.explode() && !header) {
            texts = texts.subList(0, 1);
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        String itemType = parameter.schema().items().type();
        for (String text : texts) {
            for (String item : parameter.explode() ? new String[] {text} : text.split(separator(parameter), -1)) {
                JsonNode value = Scalars.read(header ? item.strip() : item, itemType);
                if (value != null) {
                    list.add(value);
                }
            }
        }
        return list;
    }

    private static String separator(Parameter parameter) {
        return switch (parameter.style()) {
            case "spaceDelimited" -> " ";
            case "pipeDelimited" -> "\\|";
            default -> ",";
        };
    }

    private static @Nullable ObjectNode object(Parameter parameter, MultivaluedMap<String, String> source) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> property : parameter.schema().properties()) {
            String text = source.getFirst(parameter.name() + "[" + property.getKey() + "]");
            String type =
                    parameter.schema().property(property.getKey()).orElseThrow().type();
            JsonNode value = text == null ? null : Scalars.read(text, type);
            if (value != null) {
                object.set(property.getKey(), value);
            }
        }
        return object.isEmpty() ? null : object;
    }
}
