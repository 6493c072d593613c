package dev.darkroom.server.http.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.darkroom.server.contract.Parameter;
import dev.darkroom.server.contract.SchemaView;
import dev.darkroom.server.http.json.Json;
import dev.darkroom.server.http.request.StyledText.UnreadableStyle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Brings the texts of one parameter, in whatever style, into the one form that its schema describes: JSON. */
final class ParameterValue {

    private final Parameter parameter;
    private final Predicate<String> others;
    private final boolean lenient;
    private final StyledText style;

    /**
     * @param others names in the same place that are those of other parameters
     * @param lenient whether lists are understood in other spellings than the document's
     */
    ParameterValue(Parameter parameter, Predicate<String> others, boolean lenient) {
        this.parameter = parameter;
        this.others = others;
        this.lenient = lenient;
        this.style = new StyledText(parameter);
    }

    /**
     * The value as JSON; text that is not of the type stays text, for the schema to refuse.
     *
     * @return null where it is absent
     * @throws UnreadableStyle if it is not written as the document says
     */
    @Nullable
    JsonNode read(ParameterTexts texts) throws UnreadableStyle {
        if (parameter.isJson()) {
            return json(texts);
        }
        return switch (parameter.schema().type()) {
            case "array" -> list(texts);
            case "object" -> object(texts);
            default -> {
                List<String> found = isMarked()
                        ? texts.encoded(parameter.in(), parameter.name())
                        : texts.decoded(parameter.in(), parameter.name());
                yield found.isEmpty()
                        ? null
                        : value(isMarked() ? style.scalar(found.get(0)) : found.get(0), parameter.schema());
            }
        };
    }

    /** Whether a plain value has signs in front of it. */
    private boolean isMarked() {
        return parameter.style().equals("label") || parameter.style().equals("matrix");
    }

    private @Nullable JsonNode json(ParameterTexts texts) throws UnreadableStyle {
        List<String> found = texts.decoded(parameter.in(), parameter.name());
        if (found.isEmpty() || found.get(0).isBlank()) {
            return null;
        }
        try {
            return Json.read(found.get(0).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new UnreadableStyle();
        }
    }

    /** Real clients write a list as one joined value, as repeated names, or as repeated names with brackets. */
    private @Nullable ArrayNode list(ParameterTexts texts) throws UnreadableStyle {
        List<String> found = new ArrayList<>(texts.encoded(parameter.in(), parameter.name()));
        if (lenient && !parameter.name().endsWith("[]")) {
            found.addAll(texts.encoded(parameter.in(), parameter.name() + "[]"));
        }
        if (found.isEmpty()) {
            return null;
        }
        boolean isRepeated = lenient || isPairEach() || parameter.in().equals("header");
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String text : isRepeated ? found : found.subList(0, 1)) {
            for (String item : items(text)) {
                JsonNode value = value(item, parameter.schema().items());
                if (value != null) {
                    list.add(value);
                }
            }
        }
        return list;
    }

    /** Whether each item has a name of its own. */
    private boolean isPairEach() {
        return parameter.explode()
                && (parameter.in().equals("query") || parameter.in().equals("cookie"));
    }

    private List<String> items(String text) throws UnreadableStyle {
        if (isPairEach()) {
            return List.of(ParameterTexts.decode(parameter.in(), text));
        }
        // Many libraries, and the forms of browsers, encode a list as a whole.
        boolean isWhole = parameter.in().equals("query") && !style.isSeparated(text);
        return isWhole ? style.itemsOfDecoded(ParameterTexts.decode("query", text)) : style.items(text);
    }

    private @Nullable ObjectNode object(ParameterTexts texts) throws UnreadableStyle {
        Map<String, List<String>> members;
        if (parameter.style().equals("deepObject")) {
            members = named(texts, parameter.name() + "[", "]");
        } else if (isPairEach()) {
            members = named(texts, "", "");
        } else {
            List<String> found = texts.encoded(parameter.in(), parameter.name());
            members = found.isEmpty() ? Map.of() : style.members(found.get(0));
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        members.forEach((name, values) -> {
            JsonNode value = member(
                    values,
                    parameter.schema().property(name).orElse(parameter.schema().additional()));
            if (value != null) {
                object.set(name, value);
            }
        });
        return object.isEmpty() ? null : object;
    }

    /** Members that have a pair each; those without a name in the document only where it says what they are. */
    private Map<String, List<String>> named(ParameterTexts texts, String before, String after) {
        Map<String, List<String>> members = new LinkedHashMap<>();
        parameter.schema().properties().forEach(member -> {
            List<String> values = texts.decoded(parameter.in(), before + member.getKey() + after);
            if (!values.isEmpty()) {
                members.put(member.getKey(), values);
            }
        });
        if (parameter.schema().describesOthers()) {
            for (String name : texts.names(parameter.in())) {
                int end = name.length() - after.length();
                if (end > before.length() && name.startsWith(before) && name.endsWith(after) && !others.test(name)) {
                    members.putIfAbsent(name.substring(before.length(), end), texts.decoded(parameter.in(), name));
                }
            }
        }
        return members;
    }

    private static @Nullable JsonNode member(List<String> texts, SchemaView schema) {
        if (!schema.type().equals("array") || texts.size() == 1 && texts.get(0).startsWith("[")) {
            return value(texts.get(0), schema);
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String text : texts) {
            JsonNode item = value(text, schema.items());
            if (item != null) {
                list.add(item);
            }
        }
        return list;
    }

    /** What no style can write is JSON. Of a union the plainest type counts that the text can be. */
    private static @Nullable JsonNode value(String text, SchemaView schema) {
        if (schema.type().equals("object") || schema.type().equals("array")) {
            try {
                return text.isBlank() ? null : Json.read(text.getBytes(StandardCharsets.UTF_8));
            } catch (JsonProcessingException e) {
                return new TextNode(text);
            }
        }
        for (String type : schema.plainVariants()) {
            JsonNode value = Scalars.read(text, type);
            if (value != null && !value.isTextual()) {
                return value;
            }
        }
        return Scalars.read(text, schema.type());
    }
}
