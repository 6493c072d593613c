package dev.darkroom.tests.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What each request of a provider's cases carries unless the case says otherwise: its {@code defaults.yaml}. */
final class RequestDefaults {

    static final String FILE = "defaults.yaml";

    private final JsonNode sections;

    private RequestDefaults(JsonNode sections) {
        this.sections = sections;
    }

    /** The defaults in a folder of cases; none when it has no such file. */
    static RequestDefaults in(Path folder, ObjectMapper yaml) throws IOException {
        Path file = folder.resolve(FILE);
        return new RequestDefaults(
                Files.exists(file) ? yaml.readTree(Files.readAllBytes(file)) : JsonNodeFactory.instance.objectNode());
    }

    /** Completes the requests of a case, its own and those of its steps. */
    void complete(JsonNode wireCase) {
        complete(wireCase, "request");
        wireCase.path("given").forEach(step -> complete(step, "request"));
        wireCase.path("then").forEach(step -> complete(step, "request"));
    }

    private void complete(JsonNode step, String member) {
        if (step.get(member) instanceof ObjectNode request) {
            sections.properties()
                    .forEach(section ->
                            request.set(section.getKey(), patched(section.getValue(), request.path(section.getKey()))));
        }
    }

    /** As a JSON merge patch does it (RFC 7396): what the request says wins, and null takes a default away. */
    private static ObjectNode patched(JsonNode defaults, JsonNode own) {
        ObjectNode patched = defaults.deepCopy();
        own.properties().forEach(entry -> patched.set(entry.getKey(), entry.getValue()));
        patched.removeIf(JsonNode::isNull);
        return patched;
    }
}
