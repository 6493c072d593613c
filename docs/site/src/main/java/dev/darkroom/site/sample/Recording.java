package dev.darkroom.site.sample;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.darkroom.tests.wire.Message;
import dev.darkroom.tests.wire.ResponseCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a server answered once, kept as a file: JSON with status and media type, and a picture beside it if the body is one.
 *
 * @param response the answer with those headers that a page shows
 */
public record Recording(Message.Response response) {

    /** The address that stands for the server's. */
    public static final String SERVER = "http://127.0.0.1:8080";

    /** As people write JSON: no space before a colon, each item of a list in a line of its own. */
    private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"))
            .withObjectIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));

    private static final List<String> SHOWN = List.of("Content-Type", "Location", "Link", "Total", "Per-Page");

    /** Reads what {@link #write} has written; nothing when there is no such file. */
    public static Optional<Recording> read(Path file) {
        if (!Files.exists(json(file))) {
            return Optional.empty();
        }
        try {
            JsonNode json = ResponseCheck.JSON.readTree(Files.readString(json(file)));
            Map<String, List<String>> headers = new LinkedHashMap<>();
            json.path("headers")
                    .properties()
                    .forEach(header -> headers.put(
                            header.getKey(), List.of(header.getValue().asText())));
            byte[] body = json.has("picture")
                    ? Files.readAllBytes(file.resolveSibling(json.get("picture").asText()))
                    : json.has("json")
                            ? json.get("json").toString().getBytes(StandardCharsets.UTF_8)
                            : json.path("text").asText().getBytes(StandardCharsets.UTF_8);
            return Optional.of(
                    new Recording(new Message.Response(json.get("status").asInt(), headers, body)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes it.
     *
     * @param server the address that answered, for which {@link #SERVER} is written
     */
    public void write(Path file, String server) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("status", response.status());
        ObjectNode headers = json.putObject("headers");
        for (String name : SHOWN) {
            if (!response.header(name).isEmpty()) {
                headers.put(name, response.header(name).replace(server, SERVER));
            }
        }
        try {
            Files.createDirectories(file.getParent());
            if (isPicture()) {
                String name = file.getFileName() + "." + mediaType().substring("image/".length());
                json.put("picture", name);
                Files.write(file.resolveSibling(name), response.body());
            } else if (isJson()) {
                json.set("json", ResponseCheck.JSON.readTree(response.text().replace(server, SERVER)));
            } else {
                json.put("text", response.text());
            }
            Files.writeString(json(file), pretty(json) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the body is a picture. */
    public boolean isPicture() {
        return mediaType().startsWith("image/");
    }

    /** Whether the body is JSON. */
    public boolean isJson() {
        return mediaType().endsWith("json") && response.body().length > 0;
    }

    /** The body, which is JSON. */
    public JsonNode json() {
        return ResponseCheck.json(response);
    }

    /** The media type without parameters; empty when there is none. */
    public String mediaType() {
        return response.header("Content-Type").split(";", 2)[0].strip();
    }

    /** The body for readers: JSON in lines, other text as it is. */
    public String text() {
        return isJson() ? pretty(json()) : response.text();
    }

    private static Path json(Path file) {
        return file.resolveSibling(file.getFileName() + ".json");
    }

    private static String pretty(JsonNode json) {
        try {
            return ResponseCheck.JSON.writer(PRETTY).writeValueAsString(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
