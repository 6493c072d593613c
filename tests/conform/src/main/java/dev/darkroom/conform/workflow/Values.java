package dev.darkroom.conform.workflow;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.darkroom.specs.model.workflow.Criterion;
import dev.darkroom.specs.model.workflow.Expression;
import dev.darkroom.tests.wire.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** What expressions of a workflow stand for while it runs. For one thread. */
final class Values {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, JsonNode> inputs;
    private final Map<String, Map<String, JsonNode>> outputs = new HashMap<>();
    private Message.@Nullable Response response;

    Values(Map<String, JsonNode> inputs) {
        this.inputs = inputs;
    }

    void answered(Message.Response answer) {
        response = answer;
    }

    void hand(String step, Map<String, JsonNode> values) {
        outputs.put(step, values);
    }

    /** The value of an expression; missing where it leads to nothing. */
    JsonNode of(String text) {
        Expression expression =
                Expression.parse(text).orElseThrow(() -> new IllegalArgumentException(text + " is no expression"));
        return switch (expression.source()) {
            case INPUT -> orMissing(inputs.get(expression.name()));
            case STEP ->
                orMissing(outputs.getOrDefault(expression.step(), Map.of()).get(expression.name()));
            case BODY ->
                response == null ? MissingNode.getInstance() : body(response).at(expression.pointer());
            case HEADER ->
                response == null || response.header(expression.name()).isEmpty()
                        ? MissingNode.getInstance()
                        : TextNode.valueOf(response.header(expression.name()));
            case STATUS -> response == null ? MissingNode.getInstance() : IntNode.valueOf(response.status());
        };
    }

    /** A value with all expressions in it replaced. */
    JsonNode filled(JsonNode template) {
        if (template.isTextual()) {
            String text = template.asText();
            if (Expression.parse(text).isPresent()) {
                return of(text);
            }
            Matcher embedded = Expression.EMBEDDED.matcher(text);
            return TextNode.valueOf(embedded.replaceAll(
                    found -> Matcher.quoteReplacement(of(found.group(1)).asText())));
        }
        if (template.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            template.properties().forEach(each -> object.set(each.getKey(), filled(each.getValue())));
            return object;
        }
        if (template.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            template.forEach(each -> list.add(filled(each)));
            return list;
        }
        return template;
    }

    /** Whether all of some conditions hold. */
    boolean hold(List<String> conditions) {
        return conditions.stream().allMatch(this::holds);
    }

    boolean holds(String condition) {
        return Criterion.parse(condition)
                .orElseThrow(() -> new IllegalArgumentException(condition + " is no condition"))
                .stream()
                .allMatch(this::holds);
    }

    private boolean holds(Criterion criterion) {
        JsonNode left = side(criterion.left());
        JsonNode right = side(criterion.right());
        boolean isEqual = left.isNumber() && right.isNumber()
                ? left.decimalValue().compareTo(right.decimalValue()) == 0
                : left.equals(right);
        int order = left.isNumber() && right.isNumber()
                ? left.decimalValue().compareTo(right.decimalValue())
                : left.asText().compareTo(right.asText());
        return switch (criterion.sign()) {
            case "==" -> isEqual;
            case "!=" -> !isEqual;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private JsonNode side(String text) {
        if (text.startsWith("$")) {
            return of(text);
        }
        if (text.startsWith("'")) {
            return TextNode.valueOf(text.substring(1, text.length() - 1).replace("''", "'"));
        }
        return json(text);
    }

    private static JsonNode body(Message.Response response) {
        return response.body().length == 0 ? MissingNode.getInstance() : json(response.text());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    private static JsonNode orMissing(@Nullable JsonNode value) {
        return value == null ? MissingNode.getInstance() : value;
    }
}
