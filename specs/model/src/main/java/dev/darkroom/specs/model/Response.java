package dev.darkroom.specs.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What an operation answers; its status is the key under which {@link Operation#responses()} has it. */
public final class Response extends Element {

    Response(Position position, JsonNode value) {
        super(position, value);
    }

    /** The headers by name, references followed. */
    public Map<String, Header> headers() {
        return resolved("headers", Header.class);
    }

    /** What the body may be, by media type as the document writes it, in its order. */
    public Map<String, MediaType> contents() {
        return resolved("content", MediaType.class);
    }

    /** What can be done next, by name, references followed. */
    public Map<String, Link> links() {
        return resolved("links", Link.class);
    }
}
