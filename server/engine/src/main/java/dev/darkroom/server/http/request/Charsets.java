package dev.darkroom.server.http.request;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Finds out in which character set a text came. */
public final class Charsets {

    private Charsets() {}

    /** The one that a media type names, if Java knows it; else UTF-8. */
    static Charset of(MediaType type) {
        String name = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
