package dev.darkroom.tests.toy;

import dev.darkroom.client.lightbox.LightboxClient;
import dev.darkroom.conform.Tape;
import dev.darkroom.tests.wire.Message;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The toy's client in front of a tape that plays one answer. */
final class Recorded implements AutoCloseable {

    private final Tape tape;
    private final LightboxClient client;

    private Recorded(Message.Response answer) {
        tape = Tape.start(request -> answer);
        client = LightboxClient.builder()
                .baseUri(tape.uri())
                .operatorToken("token")
                .tableKey("k&y")
                .frontDesk("näme:pass")
                .build();
    }

    /** Plays a JSON document. */
    static Recorded answering(int status, String json) {
        return answering(status, Map.of("Content-Type", "application/json"), json.getBytes(StandardCharsets.UTF_8));
    }

    /** Plays an answer without a body. */
    static Recorded answering(int status) {
        return answering(status, Map.of(), new byte[0]);
    }

    static Recorded answering(int status, Map<String, String> headers, byte[] body) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Recorded(new Message.Response(status, lists, body));
    }

    LightboxClient client() {
        return client;
    }

    /** The last request. */
    Message.Request request() {
        return tape.exchanges().get(tape.exchanges().size() - 1).request();
    }

    /** Method and target of the last request. */
    String line() {
        return request().method() + " " + request().target();
    }

    /** The body of the last request. */
    String body() {
        return new String(request().body(), StandardCharsets.UTF_8);
    }

    /** A header of the last request; empty when it is absent. */
    List<String> header(String name) {
        return request().headers().getOrDefault(name, List.of());
    }

    @Override
    public void close() {
        client.close();
        tape.close();
    }
}
