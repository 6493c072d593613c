package dev.darkroom.server.http;

import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.server.http.exchange.PlainProvider;
import dev.darkroom.server.http.exchange.RouteTable;
import dev.darkroom.server.spi.Credentials;
import dev.darkroom.server.spi.CurrentRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The server with a small provider, spoken to byte by byte; it counts how often requests are resolved. */
final class LampServer implements AutoCloseable {

    private static final Capacity USUAL = Capacity.of(HttpServer.threads());

    private final AtomicInteger lookUps = new AtomicInteger();
    private final CurrentRequest requests = HttpServer.requests(null);
    private final Lamps lamps = new Lamps(requests);
    private final HttpServer server;

    LampServer(Path folder) throws IOException {
        this(folder, TransferLimits.usual(150));
    }

    LampServer(Path folder, TransferLimits limits) throws IOException {
        this(folder, limits, USUAL, List.of());
    }

    LampServer(Path folder, Capacity capacity) throws IOException {
        this(folder, TransferLimits.usual(150), capacity, List.of());
    }

    /** One with another provider besides. */
    LampServer(Path folder, PlainProvider other) throws IOException {
        this(folder, TransferLimits.usual(150), USUAL, List.of(other));
    }

    private LampServer(Path folder, TransferLimits limits, Capacity capacity, List<PlainProvider> others)
            throws IOException {
        List<PlainProvider> providers = new ArrayList<>(others);
        providers.add(new PlainProvider("left", Set.of(lamps), List.of()));
        providers.add(new PlainProvider("right"));
        RouteTable routes = new RouteTable(providers);
        server = HttpServer.start(
                ServerSettings.builder().data(folder).build(),
                new HttpServer.Services(requests, new NoCredentials(), folder, UUID::randomUUID, Clock.systemUTC()),
                providers,
                Set.of(),
                (method, path) -> {
                    lookUps.incrementAndGet();
                    return routes.resolve(method, path);
                },
                limits,
                capacity,
                HttpServer.threads());
    }

    /** How often a request was resolved. */
    int lookUps() {
        return lookUps.get();
    }

    /** What stands behind it. */
    Lamps lamps() {
        return lamps;
    }

    void closeIdleConnections() {
        server.closeIdleConnections();
    }

    /** Where it answers. */
    URI uri() {
        return server.uri();
    }

    /** A connection of its own. */
    Socket connect() throws IOException {
        Socket socket = new Socket(server.uri().getHost(), server.uri().getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    /** Sends characters as the bytes of ISO 8859-1, and reads until the server closes. */
    String exchange(String request) throws IOException {
        try (Socket socket = connect()) {
            send(socket, request);
            return readAll(socket);
        }
    }

    static void send(Socket socket, String request) throws IOException {
        OutputStream output = socket.getOutputStream();
        output.write(request.getBytes(StandardCharsets.ISO_8859_1));
        output.flush();
    }

    /** Everything until the server closes; also what came before it closed by force, followed by a word about that. */
    static String readAll(Socket socket) throws IOException {
        StringBuilder all = new StringBuilder();
        byte[] buffer = new byte[8192];
        InputStream input = socket.getInputStream();
        try {
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                all.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketException e) {
            all.append("RESET");
        }
        return all.toString();
    }

    static String get(String path, String... headers) {
        return request("GET", path, headers);
    }

    static String request(String method, String path, String... headers) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + String.join(
                        "",
                        List.of(headers).stream().map(header -> header + "\r\n").toList()) + "\r\n";
    }

    @Override
    public void close() {
        server.close();
    }

    private static final class NoCredentials implements Credentials {

        @Override
        public Optional<Grant> find(String provider, String scheme, String secret) {
            return Optional.empty();
        }

        @Override
        public boolean hasExpired(Grant grant) {
            return false;
        }

        @Override
        public void grant(String provider, String scheme, String secret, Grant grant) {}
    }
}
