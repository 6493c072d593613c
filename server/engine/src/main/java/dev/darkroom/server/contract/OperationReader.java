package dev.darkroom.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an operation from the document. */
final class OperationReader {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    private final Contract contract;
    private final SchemaCheck schemas;
    private final String path;
    private final JsonNode pathItem;

    OperationReader(Contract contract, SchemaCheck schemas, String path, JsonNode pathItem) {
        this.contract = contract;
        this.schemas = schemas;
        this.path = path;
        this.pathItem = pathItem;
    }

    Operation read(Map.Entry<String, JsonNode> entry) {
        JsonNode node = entry.getValue();
        List<Set<String>> alternatives = alternatives(node);
        return new Operation(
                node.get("operationId").asText(),
                entry.getKey().toUpperCase(Locale.ROOT),
                path,
                Pattern.compile(VARIABLE.matcher(path).replaceAll("[^/]+") + "/?"),
                parameters(node),
                body(node.path("requestBody")),
                alternatives,
                schemes(alternatives),
                scopes(node.path("x-scopes")),
                node.at("/x-paging/maximum").asInt());
    }

    private List<Parameter> parameters(JsonNode operation) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (JsonNode list : List.of(pathItem.path("parameters"), operation.path("parameters"))) {
            for (JsonNode node : contract.resolved(list)) {
                String in = node.get("in").asText();
                String style = node.path("style").asText("query".equals(in) ? "form" : "simple");
                parameters.put(
                        in + ":" + node.get("name").asText(),
                        new Parameter(
                                node.get("name").asText(),
                                in,
                                node.path("required").asBoolean(),
                                style,
                                node.path("explode").asBoolean("form".equals(style)),
                                contract.view(node.get("schema")),
                                schemas.validator(node.get("schema"))));
            }
        }
        return List.copyOf(parameters.values());
    }

    private @Nullable Body body(JsonNode reference) {
        if (reference.isMissingNode()) {
            return null;
        }
        JsonNode body = contract.resolve(reference);
        Map<String, Body.Content> contents = new LinkedHashMap<>();
        body.get("content")
                .properties()
                .forEach(content -> contents.put(
                        content.getKey(),
                        new Body.Content(
                                contract.view(content.getValue().get("schema")),
                                schemas.validator(content.getValue().get("schema")))));
        return new Body(
                body.path("required").asBoolean(),
                body.path("x-max-bytes").asLong(Long.MAX_VALUE),
                body.path("x-any-content-type").asBoolean(),
                body.path("x-bracket-parts").asBoolean(),
                contents);
    }

    private List<Set<String>> alternatives(JsonNode operation) {
        JsonNode security = operation.has("security") ? operation.get("security") : contract.security();
        List<Set<String>> alternatives = new ArrayList<>();
        security.forEach(requirement -> {
            Set<String> names = new LinkedHashSet<>();
            requirement.fieldNames().forEachRemaining(names::add);
            alternatives.add(names);
        });
        return alternatives.isEmpty() ? List.of(Set.of()) : alternatives;
    }

    private Map<String, SecurityScheme> schemes(List<Set<String>> alternatives) {
        Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
        for (Set<String> names : alternatives) {
            for (String name : names) {
                JsonNode scheme = contract.securityScheme(name);
                schemes.put(
                        name,
                        new SecurityScheme(
                                name, place(scheme), scheme.path("name").asText("Authorization")));
            }
        }
        return schemes;
    }

    private static SecurityScheme.Place place(JsonNode scheme) {
        if (!"apiKey".equals(scheme.get("type").asText())) {
            boolean basic = "basic".equalsIgnoreCase(scheme.path("scheme").asText());
            return basic ? SecurityScheme.Place.BASIC : SecurityScheme.Place.BEARER;
        }
        return "query".equals(scheme.get("in").asText()) ? SecurityScheme.Place.QUERY : SecurityScheme.Place.HEADER;
    }

    private static Map<String, List<String>> scopes(JsonNode node) {
        Map<String, List<String>> scopes = new LinkedHashMap<>();
        node.properties().forEach(condition -> {
            List<String> names = new ArrayList<>();
            condition.getValue().forEach(name -> names.add(name.asText()));
            scopes.put(condition.getKey(), names);
        });
        return scopes;
    }
}
