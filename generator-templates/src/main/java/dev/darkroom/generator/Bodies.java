package dev.darkroom.generator;

import io.swagger.v3.oas.models.media.Schema;

/** How bodies of a media type are encoded. */
final class Bodies {

    private Bodies() {}

    /** @param schema with its references followed */
    static String kind(String mediaType, Schema<?> schema) {
        if (isJson(mediaType)) {
            return "json";
        }
        return switch (mediaType) {
            case "multipart/form-data" -> "multipart";
            case "application/x-www-form-urlencoded" -> "form";
            default -> isText(schema) ? "text" : "binary";
        };
    }

    /** Whether a body that is not JSON is handed over as a text rather than as a file. */
    static boolean isText(Schema<?> schema) {
        return "string".equals(schema.getType()) && !"binary".equals(schema.getFormat());
    }

    static boolean isJson(String mediaType) {
        return mediaType.equals("application/json") || mediaType.endsWith("+json");
    }
}
