package dev.darkroom.tests.consumers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** As much of a provider as the application needs, on a free port of this machine. */
final class Provider implements AutoCloseable {

    private final HttpServer server;
    private final List<String> agents = new CopyOnWriteArrayList<>();
    private final List<String> uploads = new CopyOnWriteArrayList<>();

    Provider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String image = "{\"id\":7,\"created_at\":\"2026-01-02T03:04:05Z\",\"url\":\"" + uri() + "/7.jpg\"}";
        server.createContext("/", exchange -> respond(exchange, image));
        server.start();
    }

    private void respond(HttpExchange exchange, String image) throws IOException {
        try (exchange) {
            agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            if (exchange.getRequestMethod().equals("POST")) {
                uploads.add(body);
                send(exchange, 201, "application/json", image);
            } else if (path.equals("/7.jpg")) {
                send(exchange, 200, "image/jpeg", "picture");
            } else if (path.endsWith("/404")) {
                send(exchange, 404, "application/json", "{}");
            } else {
                send(exchange, 200, "application/json", "[" + image + "," + image + "]");
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<String> agents() {
        return agents;
    }

    List<String> uploads() {
        return uploads;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
