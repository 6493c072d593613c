package dev.darkroom.server.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a server is set up.
 *
 * @param host the address it listens on
 * @param port the port, 0 to 65535; 0 takes a free one
 * @param data the folder that holds everything it keeps
 * @param demo whether a new folder starts with the demo data, or only with what no call can create
 * @param publicUrl the address in the links it hands out; null for the one that a request was sent to
 * @param outboundAllow networks in CIDR notation that may be called although they are not public
 * @param procoreRequireToken whether Procore's calls need a token
 */
public record Settings(
        String host,
        int port,
        Path data,
        boolean demo,
        @Nullable URI publicUrl,
        List<String> outboundAllow,
        boolean procoreRequireToken) {

    /** @throws IllegalArgumentException if the port is none, the folder has no name, or the public address is not one of the web */
    public Settings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        if (data.toString().isBlank()) {
            throw new IllegalArgumentException("the data folder has no name");
        }
        if (publicUrl != null && (publicUrl.getHost() == null || !isWeb(publicUrl.getScheme()))) {
            throw new IllegalArgumentException("not an http or https address: " + publicUrl);
        }
        if (publicUrl != null && (publicUrl.getRawQuery() != null || publicUrl.getRawFragment() != null)) {
            throw new IllegalArgumentException("an address in front of paths has no query: " + publicUrl);
        }
    }

    private static boolean isWeb(@Nullable String scheme) {
        return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    }

    /** A server on a free port of this machine with the demo data, which calls public addresses only. */
    public static Settings local(Path data) {
        return new Settings("127.0.0.1", 0, data, true, null, List.of(), false);
    }

    /** The same, but allowed to call these networks too. */
    public Settings withOutboundAllow(String... networks) {
        return new Settings(host, port, data, demo, publicUrl, List.of(networks), procoreRequireToken);
    }

    /** The same on another port. */
    public Settings withPort(int other) {
        return new Settings(host, other, data, demo, publicUrl, outboundAllow, procoreRequireToken);
    }

    /** The same with or without the demo data. */
    public Settings withDemo(boolean wanted) {
        return new Settings(host, port, data, wanted, publicUrl, outboundAllow, procoreRequireToken);
    }

    /** The same, but Procore's calls need a token. */
    public Settings withProcoreRequireToken() {
        return new Settings(host, port, data, demo, publicUrl, outboundAllow, true);
    }
}
