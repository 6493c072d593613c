package dev.darkroom.specs.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a parameter stands in a request. */
public enum ParameterLocation {
    PATH,
    QUERY,
    HEADER,
    COOKIE;

    /** The location of that name; null when there is none. */
    static @Nullable ParameterLocation of(String name) {
        for (ParameterLocation location : values()) {
            if (location.text().equals(name)) {
                return location;
            }
        }
        return null;
    }

    /** The name in a document. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How a value is written here when the document says nothing. */
    ParameterStyle defaultStyle() {
        return this == QUERY || this == COOKIE ? ParameterStyle.FORM : ParameterStyle.SIMPLE;
    }
}
