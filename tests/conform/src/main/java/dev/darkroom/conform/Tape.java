package dev.darkroom.conform;

import dev.darkroom.tests.wire.Message;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** A server that keeps what it is sent, and what it answers: a recording, or a window on another server. */
public final class Tape implements AutoCloseable {

    /** One request and its answer. */
    public record Exchange(Message.Request request, Message.Response response) {}

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server, 1, 1);
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();

    private Tape(Function<Message.Request, Message.Response> answers) {
        connector.setHost("127.0.0.1");
        connector
                .getConnectionFactory(HttpConnectionFactory.class)
                .getHttpConfiguration()
                .setUriCompliance(UriCompliance.UNSAFE);
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                play(read(request), answers, response, callback);
                return true;
            }
        });
    }

    /** Starts on a free port. */
    public static Tape start(Function<Message.Request, Message.Response> answers) {
        Tape tape = new Tape(answers);
        try {
            tape.server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return tape;
    }

    private static Message.Request read(Request request) throws Exception {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (HttpField field : request.getHeaders()) {
            headers.computeIfAbsent(field.getName(), name -> new ArrayList<>()).add(field.getValue());
        }
        byte[] body = Content.Source.asInputStream(request).readAllBytes();
        return new Message.Request(request.getMethod(), request.getHttpURI().getPathQuery(), headers, body);
    }

    private void play(
            Message.Request request,
            Function<Message.Request, Message.Response> answers,
            Response response,
            Callback callback) {
        Message.Response answer = answers.apply(request);
        exchanges.add(new Exchange(request, answer));
        response.setStatus(answer.status());
        answer.headers().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("content-length") && !name.equalsIgnoreCase("transfer-encoding")) {
                response.getHeaders().put(name, values);
            }
        });
        ByteBuffer body = answer.body().length == 0 ? BufferUtil.EMPTY_BUFFER : ByteBuffer.wrap(answer.body());
        response.write(true, body, callback);
    }

    /** Where it answers, without a slash at the end. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    /** Everything so far, in the order it was answered. */
    public List<Exchange> exchanges() {
        return exchanges;
    }

    /** The last one; throws an {@link AssertionError} when nothing was sent. */
    public Exchange last() {
        if (exchanges.isEmpty()) {
            throw new AssertionError("nothing was sent");
        }
        return exchanges.get(exchanges.size() - 1);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
