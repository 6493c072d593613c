package dev.darkroom.conform.record;

import dev.darkroom.tests.wire.Message;
import dev.darkroom.tests.wire.RawSender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/**
 * A reverse proxy that passes requests on to a server and writes each exchange as a wire case. Bodies are held in memory, at
 * most {@link #MAX_BODY_BYTES} of a request.
 */
final class RecordingProxy implements AutoCloseable {

    /** A longer request is refused with 413. */
    static final int MAX_BODY_BYTES = 64 * 1024 * 1024;

    /** Of one connection only (RFC 9110, 7.6.1), or of the bytes as they travel. */
    private static final Set<String> NOT_PASSED_ON = Set.of(
            "accept-encoding",
            "connection",
            "content-length",
            "expect",
            "host",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private final Server jetty = new Server();
    private final ServerConnector connector = new ServerConnector(jetty);
    private final URI server;
    private final RecordedCase cases;
    private final CaseFolder folder;
    private final Consumer<Path> written;

    /**
     * @param server where requests go, without a slash at the end
     * @param written is told each file
     */
    RecordingProxy(String host, int port, URI server, RecordedCase cases, CaseFolder folder, Consumer<Path> written) {
        this.server = server;
        this.cases = cases;
        this.folder = folder;
        this.written = written;
        connector.setHost(host);
        connector.setPort(port);
        jetty.addConnector(connector);
        jetty.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws IOException {
                answer(exchange(request), response, callback);
                return true;
            }
        });
    }

    /** Opens the port. */
    void start() throws IOException {
        try {
            jetty.start();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    /** Where it listens. */
    URI uri() {
        return URI.create("http://" + connector.getHost() + ":" + connector.getLocalPort());
    }

    private Message.Response exchange(Request request) throws IOException {
        byte[] body = Content.Source.asInputStream(request).readNBytes(MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES) {
            return told(413, "The recorder takes at most " + MAX_BODY_BYTES + " bytes.");
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (HttpField field : request.getHeaders()) {
            if (isPassedOn(field.getName())) {
                headers.computeIfAbsent(field.getName(), name -> new ArrayList<>())
                        .add(field.getValue());
            }
        }
        Message.Request sent =
                new Message.Request(request.getMethod(), request.getHttpURI().getPathQuery(), headers, body);
        try {
            Message.Response response = RawSender.send(server, sent);
            record(sent, response);
            return response;
        } catch (UncheckedIOException e) {
            return told(502, "No answer from " + server + ": " + e.getCause().getMessage());
        }
    }

    /** One at a time: what is learnt of secrets by one exchange is known to the next. */
    private synchronized void record(Message.Request request, Message.Response response) throws IOException {
        written.accept(folder.add(cases.of(request, response)));
    }

    private static Message.Response told(int status, String text) {
        return new Message.Response(
                status,
                Map.of("Content-Type", List.of("text/plain;charset=utf-8")),
                text.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(Message.Response answer, Response response, Callback callback) {
        response.setStatus(answer.status());
        answer.headers().forEach((name, values) -> {
            if (isPassedOn(name)) {
                response.getHeaders().put(name, values);
            }
        });
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }

    private static boolean isPassedOn(String header) {
        return !NOT_PASSED_ON.contains(header.toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        try {
            jetty.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
