package dev.darkroom.client.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** The query of a URL, or the body of a form, while it is put together; for one thread. */
final class Query {

    private static final String HIDDEN = "***";

    private final StringJoiner open = new StringJoiner("&");
    private final StringJoiner redacted = new StringJoiner("&");

    void add(String name, String value) {
        String pair = PercentEncoding.encode(name) + "=" + PercentEncoding.encode(value);
        open.add(pair);
        redacted.add(pair);
    }

    void addSecret(String name, String value) {
        open.add(PercentEncoding.encode(name) + "=" + PercentEncoding.encode(value));
        redacted.add(PercentEncoding.encode(name) + "=" + HIDDEN);
    }

    /**
     * Adds a value in one of the styles of OpenAPI; a list without items, an object without members and a null
     * add nothing.
     */
    void add(String name, JsonNode value, QueryStyle style) {
        if (style == QueryStyle.DEEP_OBJECT) {
            value.properties()
                    .forEach(member -> add(name + "[" + member.getKey() + "]", member.getValue(), QueryStyle.REPEATED));
            return;
        }
        List<String> items = items(value);
        if (style == QueryStyle.REPEATED) {
            items.forEach(item -> add(name, item));
        } else if (!items.isEmpty()) {
            addJoined(name, items, separator(style));
        }
    }

    private void addJoined(String name, List<String> items, String separator) {
        String joined = String.join(
                separator, items.stream().map(PercentEncoding::encode).toList());
        String pair = PercentEncoding.encode(name) + "=" + joined;
        open.add(pair);
        redacted.add(pair);
    }

    private static String separator(QueryStyle style) {
        return switch (style) {
            case SPACES -> "%20";
            case PIPES -> "%7C";
            default -> ",";
        };
    }

    /** A null stands for nothing, alone and in a list. */
    private static List<String> items(JsonNode value) {
        List<String> items = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(item -> items.addAll(items(item)));
        } else if (!value.isNull()) {
            items.add(text(value));
        }
        return items;
    }

    /** A value as one text, the way paths and headers have it: a list is joined with commas. */
    static String text(JsonNode value) {
        if (value.isArray()) {
            return String.join(",", items(value));
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    /** The query with its secrets. */
    String open() {
        return open.toString();
    }

    /** The query with its secrets replaced. */
    String redacted() {
        return redacted.toString();
    }
}
