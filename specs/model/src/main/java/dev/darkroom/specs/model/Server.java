package dev.darkroom.specs.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A host that answers. */
public final class Server extends Element {

    Server(Position position, JsonNode value) {
        super(position, value);
    }

    /** The address, which may hold variables such as {@code {tenant}}. */
    public String template() {
        return text("url");
    }

    /** The address with every variable at its default. */
    public String url() {
        String url = template();
        for (Map.Entry<String, Variable> variable : variables().entrySet()) {
            url = url.replace("{" + variable.getKey() + "}", variable.getValue().defaultValue());
        }
        return url;
    }

    /** The variables by name. */
    public Map<String, Variable> variables() {
        return mapped("variables", variable -> new Variable(variable.text("default"), variable.description()));
    }

    /**
     * A part of the address that a caller may choose.
     *
     * @param defaultValue what stands there if the caller chooses nothing
     * @param description what it is for; empty when nothing is said
     */
    public record Variable(String defaultValue, String description) {}
}
