package dev.darkroom.server.library;

import dev.darkroom.server.library.format.PictureType;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser is told about bytes that somebody sent: to guess no type, to run nothing, and what they are called. */
public final class BrowserHeaders {

    private BrowserHeaders() {}

    /**
     * The headers, by name.
     *
     * @param type what the bytes are; SVG, which is a document with scripts, is never shown as a page
     * @param fileName for whoever keeps them (RFC 6266): letters, digits, dots and hyphens
     */
    public static Map<String, String> of(PictureType type, String fileName) {
        boolean isShown = type != PictureType.SVG && type != PictureType.OTHER;
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        headers.put("Content-Disposition", (isShown ? "inline" : "attachment") + "; filename=\"" + fileName + "\"");
        return headers;
    }
}
