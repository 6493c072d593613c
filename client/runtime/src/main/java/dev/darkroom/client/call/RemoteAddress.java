package dev.darkroom.client.call;

import java.net.URI;
import java.net.URISyntaxException;

/** An address that a response named. It may belong to anybody and be secret itself, as presigned ones are. */
public final class RemoteAddress {

    private RemoteAddress() {}

    /**
     * Reads an address.
     *
     * @return absolute, {@code http} or {@code https}
     * @throws IllegalArgumentException if it is no such address; the message does not show it
     */
    public static URI parse(String text) {
        try {
            return checked(new URI(text));
        } catch (URISyntaxException e) {
            throw refused("it has a character that no URI has, or it ends too early");
        }
    }

    static URI checked(URI uri) {
        if (!isWeb(uri)) {
            throw refused("its scheme is neither http nor https");
        }
        if (uri.getRawAuthority() == null) {
            throw refused("it has no host");
        }
        if (uri.getRawAuthority().contains("@")) {
            throw refused("it has a user");
        }
        return uri;
    }

    private static boolean isWeb(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    }

    private static IllegalArgumentException refused(String reason) {
        return new IllegalArgumentException("the address must be http(s)://host[:port][/path][?query], but " + reason);
    }
}
