package dev.darkroom.server.http.request;

import dev.darkroom.server.http.exchange.RequestHead;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the texts of parameters where they stand in one request; for one thread. */
final class ParameterTexts {

    private final RequestHead request;
    private final boolean isEscaped;
    private @Nullable MultivaluedMap<String, String> cookies;

    /** @param isEscaped whether the path was escaped once more ({@link MatrixPath}) */
    ParameterTexts(RequestHead request, boolean isEscaped) {
        this.request = request;
        this.isEscaped = isEscaped;
    }

    /** The texts of that name, decoded; empty where there is none. */
    List<String> decoded(String in, String name) {
        MultivaluedMap<String, String> source = switch (in) {
            case "path" -> isEscaped ? null : request.path(true);
            case "query" -> request.query(true);
            default -> null;
        };
        return source == null
                ? encoded(in, name).stream().map(text -> decode(in, text)).toList()
                : source.getOrDefault(name, List.of());
    }

    /** The same as they came, so that signs which separate are told from those of a value. */
    List<String> encoded(String in, String name) {
        return switch (in) {
            case "path" -> request.path(isEscaped).getOrDefault(name, List.of());
            case "header" -> request.headers(name);
            case "cookie" -> cookies().getOrDefault(name, List.of());
            default -> request.query(false).getOrDefault(name, List.of());
        };
    }

    /** The names in the query or of the cookies. */
    Set<String> names(String in) {
        return in.equals("cookie") ? cookies().keySet() : request.query(true).keySet();
    }

    /** A part of a text that came from that place, decoded; headers have no encoding. */
    static String decode(String in, String text) {
        if (in.equals("header")) {
            return text;
        }
        try {
            return URLDecoder.decode(in.equals("query") ? text : text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // Cookies need not be encoded.
        }
    }

    private MultivaluedMap<String, String> cookies() {
        if (cookies == null) {
            cookies = new MultivaluedHashMap<>();
            for (String line : request.headers(HttpHeaders.COOKIE)) {
                for (String pair : line.split(";")) {
                    String[] halves = pair.strip().split("=", 2);
                    if (halves.length == 2) {
                        cookies.add(decode("cookie", halves[0].strip()), halves[1].strip());
                    }
                }
            }
        }
        return cookies;
    }
}
