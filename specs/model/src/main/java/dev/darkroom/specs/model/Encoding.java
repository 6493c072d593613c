package dev.darkroom.specs.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How one member of a form or of a multipart body is encoded. */
public final class Encoding extends Element {

    Encoding(Position position, JsonNode value) {
        super(position, value);
    }

    /** The media types a part may have; empty when nothing is said. */
    public List<String> contentTypes() {
        return Arrays.stream(text("contentType").split(","))
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .toList();
    }

    /** How a list or an object is written; form when nothing is said. */
    public ParameterStyle style() {
        ParameterStyle style = ParameterStyle.of(text("style"));
        return style == null ? ParameterStyle.FORM : style;
    }

    /** Whether the document says how a list or an object is written, instead of as JSON. */
    public boolean hasStyle() {
        return has("style") || has("explode") || has("allowReserved");
    }

    /** Whether each item of a list, or member of an object, has a pair of its own. */
    public boolean isExploded() {
        return get("explode").isBoolean() ? flag("explode") : style() == ParameterStyle.FORM;
    }

    /** The headers of a part by name, references followed. */
    public Map<String, Header> headers() {
        return resolved("headers", Header.class);
    }
}
