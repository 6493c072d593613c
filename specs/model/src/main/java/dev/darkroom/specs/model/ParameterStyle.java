package dev.darkroom.specs.model;

import org.jspecify.annotations.Nullable;

/** How a list or an object is written as a parameter (RFC 6570 and OpenAPI's own). */
public enum ParameterStyle {
    MATRIX("matrix"),
    LABEL("label"),
    SIMPLE("simple"),
    FORM("form"),
    SPACE_DELIMITED("spaceDelimited"),
    PIPE_DELIMITED("pipeDelimited"),
    DEEP_OBJECT("deepObject");

    private final String text;

    ParameterStyle(String text) {
        this.text = text;
    }

    /** The style of that name; null when there is none. */
    static @Nullable ParameterStyle of(String text) {
        for (ParameterStyle style : values()) {
            if (style.text.equals(text)) {
                return style;
            }
        }
        return null;
    }

    /** The name in a document. */
    public String text() {
        return text;
    }
}
