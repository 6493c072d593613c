package dev.darkroom.specs.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What can be done next with what a response tells. */
public final class Link extends Element {

    Link(Position position, JsonNode value) {
        super(position, value);
    }

    /** The id of the operation it leads to; empty when the document names it otherwise. */
    public String operationId() {
        return text("operationId");
    }

    /** Values, many of them runtime expressions, by the parameter they are for. */
    public Map<String, JsonNode> parameters() {
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        get("parameters").properties().forEach(entry -> parameters.put(entry.getKey(), entry.getValue()));
        return parameters;
    }
}
