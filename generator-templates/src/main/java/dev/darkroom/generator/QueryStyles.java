package dev.darkroom.generator;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;

/** Names the way a list or an object is written into a query or header. */
final class QueryStyles {

    private QueryStyles() {}

    /** A constant of the runtime's {@code QueryStyle}; empty for a plain value. */
    static String of(Parameter parameter, Schema<?> schema) {
        boolean list = "array".equals(schema.getType());
        boolean object = "object".equals(schema.getType());
        if (!"query".equals(parameter.getIn()) || !(list || object)) {
            return "";
        }
        String style =
                parameter.getStyle() == null ? "form" : parameter.getStyle().toString();
        boolean explode = parameter.getExplode() == null ? "form".equals(style) : parameter.getExplode();
        return switch (style) {
            case "deepObject" -> "DEEP_OBJECT";
            case "spaceDelimited" -> "SPACES";
            case "pipeDelimited" -> "PIPES";
            default -> explode ? "REPEATED" : "COMMAS";
        };
    }
}
