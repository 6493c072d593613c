package dev.darkroom.client.call;

import com.fasterxml.jackson.databind.JsonNode;
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
    void add(String name, JsonNode value, ParameterStyle style) {
        new StyledValue(name, value, PercentEncoding::encode).pairs(style).forEach(pair -> {
            open.add(pair);
            redacted.add(pair);
        });
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
