package dev.darkroom.client.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes a value as one text in a style of OpenAPI, which are those of RFC 6570. A null stands for nothing. */
final class StyledValue {

    private final String name;
    private final JsonNode value;
    private final UnaryOperator<String> encoding;

    /** @param encoding writes names and values so that they cannot be taken for the signs between them */
    StyledValue(String name, JsonNode value, UnaryOperator<String> encoding) {
        this.name = name;
        this.value = value;
        this.encoding = encoding;
    }

    /** The text for a path or header; of styles for queries, what stands behind the name. */
    String text(ParameterStyle style) {
        return switch (style) {
            case JSON -> encoding.apply(value.toString());
            case SIMPLE_EXPLODED -> String.join(",", exploded());
            case LABEL -> "." + String.join(",", flat());
            case LABEL_EXPLODED -> "." + String.join(".", exploded());
            case MATRIX -> ";" + encoding.apply(name) + "=" + String.join(",", flat());
            case MATRIX_EXPLODED ->
                String.join("", pairs().stream().map(pair -> ";" + pair).toList());
            default -> String.join(",", flat());
        };
    }

    /** The pairs of a query or a cookie. */
    List<String> pairs(ParameterStyle style) {
        return switch (style) {
            case FORM_EXPLODED -> pairs();
            case SPACE_DELIMITED -> joined("%20");
            case PIPE_DELIMITED -> joined("%7C");
            case DEEP_OBJECT -> deep();
            case JSON -> List.of(encoding.apply(name) + "=" + encoding.apply(value.toString()));
            default -> joined(",");
        };
    }

    private List<String> joined(String separator) {
        List<String> flat = flat();
        return flat.isEmpty() ? List.of() : List.of(encoding.apply(name) + "=" + String.join(separator, flat));
    }

    private List<String> deep() {
        List<String> pairs = new ArrayList<>();
        value.properties()
                .forEach(member -> pairs.addAll(
                        new StyledValue(name + "[" + member.getKey() + "]", member.getValue(), encoding).joinedOnce()));
        return pairs;
    }

    private List<String> joinedOnce() {
        if (isScalar(value)) {
            return List.of(encoding.apply(name) + "=" + encoding.apply(plain(value)));
        }
        return scalars(value).stream()
                .map(item -> encoding.apply(name) + "=" + item)
                .toList();
    }

    /** One pair for each item, or for each member of an object. */
    private List<String> pairs() {
        return value.isObject() ? exploded() : joinedOnce();
    }

    /** The items, or {@code name=value} for each member of an object. */
    private List<String> exploded() {
        List<String> texts = new ArrayList<>();
        if (!value.isObject()) {
            return flat();
        }
        value.properties()
                .forEach(member -> scalars(member.getValue())
                        .forEach(text -> texts.add(encoding.apply(member.getKey()) + "=" + text)));
        return texts;
    }

    /** The items, or names and values of the members of an object by turns. */
    private List<String> flat() {
        if (!value.isObject()) {
            return scalars(value);
        }
        List<String> texts = new ArrayList<>();
        value.properties().forEach(member -> {
            if (!member.getValue().isNull()) {
                texts.add(encoding.apply(member.getKey()));
                texts.add(encoding.apply(plain(member.getValue())));
            }
        });
        return texts;
    }

    /** What most values are. */
    private static boolean isScalar(JsonNode node) {
        return node.isValueNode() && !node.isNull();
    }

    private List<String> scalars(JsonNode node) {
        if (isScalar(node)) {
            return List.of(encoding.apply(plain(node)));
        }
        List<String> items = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(item -> items.addAll(scalars(item)));
        } else if (!node.isNull()) {
            items.add(encoding.apply(plain(node)));
        }
        return items;
    }

    /** What no style can write is JSON. */
    private static String plain(JsonNode node) {
        return node.isValueNode() ? node.asText() : node.toString();
    }
}
