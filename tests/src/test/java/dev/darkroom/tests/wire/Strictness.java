package dev.darkroom.tests.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The server's own comparison of calls with their documents. */
final class Strictness {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Strictness() {}

    /** From now on calls of a world are compared. */
    static void begin(URI world) {
        send(world, "PUT", "/__darkroom/strict", "{\"enabled\": true}");
    }

    /** Where the newest call differs; empty when it belongs to no operation. */
    static List<String> differences(URI world) {
        List<String> found = new ArrayList<>();
        send(world, "GET", "/__darkroom/journal?limit=1", "")
                .at("/entries/0/differences")
                .forEach(difference -> found.add(difference.path("side").asText() + " "
                        + difference.path("in").asText() + " "
                        + difference.path("name").asText() + ": "
                        + difference.path("message").asText()));
        return found;
    }

    /** Whether it is something that a request has and nobody asked for, which documents allow. */
    static boolean isUnread(String difference) {
        return difference.startsWith("request ") && difference.endsWith(": is not described");
    }

    private static JsonNode send(URI world, String method, String path, String body) {
        Map<String, List<String>> headers =
                body.isEmpty() ? Map.of() : Map.of("Content-Type", List.of("application/json"));
        Message.Response response = RawSender.send(
                world, new Message.Request(method, path, headers, body.getBytes(StandardCharsets.UTF_8)));
        if (response.status() != 200) {
            throw new AssertionError(response.text());
        }
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
