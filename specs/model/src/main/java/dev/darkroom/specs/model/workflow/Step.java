package dev.darkroom.specs.model.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call of a workflow.
 *
 * @param id its name in the workflow
 * @param description what it is for; empty when nothing is said
 * @param operation the operation's id
 * @param parameters what is sent beside the body
 * @param body what is sent as such, if anything is
 * @param criteria all have to hold for it to have succeeded
 * @param retries when it is made again
 * @param outputs expressions by name
 */
public record Step(
        String id,
        String description,
        String operation,
        List<Argument> parameters,
        Optional<Body> body,
        List<String> criteria,
        List<Retry> retries,
        Map<String, String> outputs) {

    /**
     * A parameter with its value.
     *
     * @param in {@code path}, {@code query}, {@code header} or {@code cookie}
     * @param value with expressions in it
     */
    public record Argument(String name, String in, JsonNode value) {}

    /**
     * A body.
     *
     * @param payload with expressions in it
     */
    public record Body(String contentType, JsonNode payload) {}

    /**
     * That a call is made again.
     *
     * @param seconds to wait before
     * @param limit how often
     * @param criteria all have to hold for that
     */
    public record Retry(double seconds, int limit, List<String> criteria) {}

    static Step of(JsonNode step) {
        List<Argument> parameters = new ArrayList<>();
        step.path("parameters")
                .forEach(each -> parameters.add(
                        new Argument(each.path("name").asText(), each.path("in").asText(), each.path("value"))));
        JsonNode body = step.path("requestBody");
        List<Retry> retries = new ArrayList<>();
        step.path("onFailure")
                .forEach(action -> retries.add(new Retry(
                        action.path("retryAfter").asDouble(),
                        action.path("retryLimit").asInt(1),
                        conditions(action.path("criteria")))));
        return new Step(
                step.path("stepId").asText(),
                step.path("description").asText(),
                step.path("operationId").asText(),
                parameters,
                body.isObject()
                        ? Optional.of(new Body(body.path("contentType").asText(), body.path("payload")))
                        : Optional.empty(),
                conditions(step.path("successCriteria")),
                retries,
                texts(step.path("outputs")));
    }

    private static List<String> conditions(JsonNode criteria) {
        List<String> conditions = new ArrayList<>();
        criteria.forEach(each -> conditions.add(each.path("condition").asText()));
        return conditions;
    }

    static Map<String, String> texts(JsonNode members) {
        Map<String, String> texts = new LinkedHashMap<>();
        members.properties()
                .forEach(each -> texts.put(each.getKey(), each.getValue().asText()));
        return texts;
    }
}
