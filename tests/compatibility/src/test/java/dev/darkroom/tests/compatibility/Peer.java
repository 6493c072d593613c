package dev.darkroom.tests.compatibility;

import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that keeps what it is sent and always says the same. All share one socket: to stop one takes a second. */
final class Peer implements AutoCloseable {

    private static final HttpServer SERVER = started();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final HttpContext context;
    private final List<String> heads = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();

    Peer(int status, String contentType, String body) {
        context = SERVER.createContext(
                "/peer" + COUNT.incrementAndGet() + "/", exchange -> answer(exchange, status, contentType, body));
    }

    private static HttpServer started() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange, int status, String contentType, String body) throws IOException {
        synchronized (this) {
            heads.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().entrySet());
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.getResponseHeaders().set("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    String uri() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort() + context.getPath();
    }

    synchronized List<String> heads() {
        return List.copyOf(heads);
    }

    synchronized List<String> bodies() {
        return List.copyOf(bodies);
    }

    @Override
    public void close() {
        SERVER.removeContext(context);
    }
}
