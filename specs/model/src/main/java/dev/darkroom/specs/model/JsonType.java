package dev.darkroom.specs.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The types of JSON values; null is not one of them, as every schema says by itself whether it may be null. */
public enum JsonType {
    OBJECT,
    ARRAY,
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN;

    /** The type of that name in a schema; null for {@code null} and for what is none. */
    public static @Nullable JsonType of(String name) {
        for (JsonType type : values()) {
            if (type.words().equals(name)) {
                return type;
            }
        }
        return null;
    }

    /** The type of a value; null for null. */
    public static @Nullable JsonType of(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> OBJECT;
            case ARRAY -> ARRAY;
            case STRING -> STRING;
            case NUMBER -> value.isIntegralNumber() ? INTEGER : NUMBER;
            case BOOLEAN -> BOOLEAN;
            default -> null;
        };
    }

    /** The name in a schema. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
