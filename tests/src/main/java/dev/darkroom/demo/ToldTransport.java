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

/** Prints every request and answer that goes through it: small JSON whole, everything else by its size. */
final class ToldTransport implements Transport {

    private static final int WIDTH = 240;

    private final Transport inner;
    private final PrintWriter out;

    ToldTransport(Transport inner, PrintWriter out) {
        this.inner = inner;
        this.out = out;
    }

    @Override
    public HttpResponse send(HttpRequest request) throws IOException {
        String path = request.url().replaceFirst("^https?://[^/]+", "");
        out.println("-> " + request.method() + " " + path + described(request.body()));
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
        out.println("<- " + response.status() + " " + shortened(new String(body, StandardCharsets.UTF_8)));
        out.flush();
        return new HttpResponse(response.status(), response.headers(), new ByteArrayInputStream(body));
    }

    private static String described(@Nullable RequestBody body) throws IOException {
        if (body == null) {
            return "";
        }
        if (!body.mediaType().startsWith("application/json")) {
            return "  [" + body.mediaType().replaceFirst(";.*", "") + ", " + body.length() + " bytes]";
        }
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        body.writeTo(json);
        return "  " + shortened(json.toString(StandardCharsets.UTF_8));
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() > WIDTH ? line.substring(0, WIDTH) + "..." : line;
    }

    @Override
    public void close() {
        inner.close();
    }
}
