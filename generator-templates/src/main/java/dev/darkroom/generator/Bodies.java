package dev.darkroom.generator;

/** How bodies of a media type are encoded. */
final class Bodies {

    private Bodies() {}

    static String kind(String mediaType) {
        if (isJson(mediaType)) {
            return "json";
        }
        return switch (mediaType) {
            case "multipart/form-data" -> "multipart";
            case "application/x-www-form-urlencoded" -> "form";
            default -> "binary";
        };
    }

    static boolean isJson(String mediaType) {
        return mediaType.equals("application/json") || mediaType.endsWith("+json");
    }
}
