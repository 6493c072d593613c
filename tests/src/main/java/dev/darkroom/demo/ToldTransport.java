package dev.darkroom.demo;

import dev.darkroom.client.body.RequestBody;
import dev.darkroom.client.http.HttpRequest;
import dev.darkroom.client.http.HttpResponse;
import dev.darkroom.client.http.Transport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Prints every request and answer that goes through it: JSON as far as the line reaches, everything else by its size.
 */
final class ToldTransport implements Transport {

    private static final int WIDTH = 120;
    private static final int SHORTEST = 20;

    private final Transport inner;
    private final PrintWriter out;

    ToldTransport(Transport inner, PrintWriter out) {
        this.inner = inner;
        this.out = out;
    }

    @Override
    public HttpResponse send(HttpRequest request) throws IOException {
        String path = request.url().replaceFirst("^https?://[^/]+", "");
        String asked = "-> " + request.method() + " " + path;
        out.println(asked + described(request.body(), WIDTH - asked.length()));
        HttpResponse response = inner.send(request);
        String type = response.headers().first("Content-Type").orElse("");
        if (type.startsWith("image/")) {
            out.println("<- " + response.status() + " " + type + " "
                    + response.headers()
                            .first("Content-Length")
                            .map(length -> length + " bytes")
                            .orElse(""));
            return response;
        }
        byte[] body;
        try (response) {
            body = response.body().readAllBytes();
        }
        String answered = "<- " + response.status();
        out.println(answered + shortened(new String(body, StandardCharsets.UTF_8), WIDTH - answered.length()));
        out.flush();
        return response.toBuilder().body(new ByteArrayInputStream(body)).build();
    }

    private static String described(@Nullable RequestBody body, int room) throws IOException {
        if (body == null) {
            return "";
        }
        if (!body.mediaType().startsWith("application/json")) {
            return " [" + body.mediaType().replaceFirst(";.*", "") + ", " + body.length() + " bytes]";
        }
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        body.writeTo(json);
        return shortened(json.toString(StandardCharsets.UTF_8), room);
    }

    /** A blank and the text; the beginning of it where there is not enough room. */
    private static String shortened(String text, int room) {
        String line = (" " + text.strip().replaceAll("\\s+", " ")).stripTrailing();
        int longest = Math.max(room, SHORTEST);
        return line.length() > longest ? line.substring(0, longest - 3) + "..." : line;
    }

    @Override
    public void close() {
        inner.close();
    }
}
