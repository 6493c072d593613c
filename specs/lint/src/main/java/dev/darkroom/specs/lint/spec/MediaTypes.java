package dev.darkroom.specs.lint.spec;

import java.util.Locale;

/** What the name of a media type tells about a body. */
public final class MediaTypes {

    private MediaTypes() {}

    /** Whether bodies of this type are JSON. */
    public static boolean isJson(String mediaType) {
        String essence = essence(mediaType);
        return essence.equals("application/json") || essence.endsWith("+json");
    }

    /** Whether bodies of this type are made of parts. */
    public static boolean isMultipart(String mediaType) {
        return essence(mediaType).startsWith("multipart/");
    }

    private static String essence(String mediaType) {
        return mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
