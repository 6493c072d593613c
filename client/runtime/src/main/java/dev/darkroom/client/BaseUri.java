package dev.darkroom.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a client's address may be. Messages give the reason and no part of the address, which may be secret. */
final class BaseUri {

    /** Not {@link URI#getHost()}, which knows no host with an underscore. */
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9A-Za-z:.%]+]|[0-9A-Za-z._~-]+)(:\\d{0,5})?");

    private static final int MAX_PORT = 65535;

    private BaseUri() {}

    static URI parsed(String text) {
        try {
            return checked(new URI(text));
        } catch (URISyntaxException e) {
            throw refused("it has a character that no URI has, or it ends too early");
        }
    }

    static URI checked(URI uri) {
        Optional.ofNullable(reason(uri)).ifPresent(reason -> {
            throw refused(reason);
        });
        return uri;
    }

    private static @Nullable String reason(URI uri) {
        String authority = uri.getRawAuthority();
        if (uri.getScheme() == null) {
            return "it has no scheme";
        }
        if (!uri.getScheme().equalsIgnoreCase("http") && !uri.getScheme().equalsIgnoreCase("https")) {
            return "its scheme is neither http nor https";
        }
        if (authority == null) {
            return "it has no host";
        }
        if (authority.contains("@")) {
            return "it has a user";
        }
        if (!AUTHORITY.matcher(authority).matches()) {
            return "its host has a character that no host has, or its port is no number";
        }
        if (port(authority) > MAX_PORT) {
            return "its port is larger than " + MAX_PORT;
        }
        if (uri.getRawQuery() != null) {
            return "it has a query";
        }
        return uri.getRawFragment() == null ? null : "it has a fragment";
    }

    private static int port(String authority) {
        String digits = authority.substring(authority.lastIndexOf(':') + 1);
        return authority.endsWith("]") || digits.isEmpty() || digits.length() == authority.length()
                ? 0
                : Integer.parseInt(digits);
    }

    private static IllegalArgumentException refused(String reason) {
        return new IllegalArgumentException("the base URI must be http(s)://host[:port][/path], but " + reason);
    }
}
