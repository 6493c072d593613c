package dev.darkroom.client.call;

import com.fasterxml.jackson.databind.JsonNode;

/** The query of a URL, or the body of a form, while it is put together; for one thread. */
final class Query {

    private static final String HIDDEN = "***";

    private final StringBuilder open = new StringBuilder();
    private final StringBuilder redacted = new StringBuilder();

    void add(String name, String value) {
        both(PercentEncoding.encode(name) + "=" + PercentEncoding.encode(value));
    }

    void addSecret(String name, String value) {
        String encoded = PercentEncoding.encode(name);
        append(open, encoded + "=" + PercentEncoding.encode(value));
        append(redacted, encoded + "=" + HIDDEN);
    }

    /**
     * Adds a value in one of the styles of OpenAPI; a list without items, an object without members and a null
     * add nothing.
     */
    void add(String name, JsonNode value, ParameterStyle style) {
        new StyledValue(name, value, PercentEncoding::encode).pairs(style).forEach(this::both);
    }

    private void both(String pair) {
        append(open, pair);
        append(redacted, pair);
    }

    private static void append(StringBuilder query, String pair) {
        if (!query.isEmpty()) {
            query.append('&');
        }
        query.append(pair);
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
