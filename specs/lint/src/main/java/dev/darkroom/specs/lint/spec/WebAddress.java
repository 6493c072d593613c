package dev.darkroom.specs.lint.spec;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses of web pages. */
public final class WebAddress {

    private WebAddress() {}

    /** Whether a text is an absolute http or https URL. */
    public static boolean isAbsolute(String text) {
        try {
            URI url = new URI(text);
            return url.getHost() != null && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
