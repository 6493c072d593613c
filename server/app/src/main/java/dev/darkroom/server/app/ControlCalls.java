package dev.darkroom.server.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Calls of the control plane of a server that is running. */
final class ControlCalls {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FIRST_ERROR = 300;

    @Option(
            names = "--server",
            paramLabel = "URL",
            defaultValue = "${env:DARKROOM_SERVER:-http://127.0.0.1:8080}",
            description = "The server that is called, or a world of it.")
    private URI server = URI.create("");

    @Option(
            names = "--control-token",
            paramLabel = "TOKEN",
            defaultValue = "${env:DARKROOM_CONTROL_TOKEN}",
            description = "Opens the control plane from other machines; better given as DARKROOM_CONTROL_TOKEN.")
    private @Nullable String token;

    ControlCalls() {}

    /**
     * Calls it.
     *
     * @param body JSON; null for none
     * @return what it answered; missing for nothing
     * @throws IOException if it cannot be reached or refuses; the message says why
     */
    JsonNode call(String method, String path, @Nullable Object body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + "/__darkroom/" + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        if (token != null && !token.isBlank()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> response = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
            JsonNode answer = JSON.readTree(response.body());
            if (response.statusCode() >= FIRST_ERROR) {
                throw new IOException(
                        response.statusCode() + ": " + answer.path("message").asText(response.body()));
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ConnectException e) {
            throw new IOException(server + " does not answer", e);
        }
    }
}
