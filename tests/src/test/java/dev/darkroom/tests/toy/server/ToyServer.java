package dev.darkroom.tests.toy.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.client.lightbox.LightboxClient;
import dev.darkroom.conform.DocumentCheck;
import dev.darkroom.conform.Tape;
import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.server.http.HttpServer;
import dev.darkroom.server.spi.CurrentRequest;
import dev.darkroom.tests.wire.Message;
import dev.darkroom.tests.wire.RawSender;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The server's HTTP with the toy as its only provider, the toy's client before it, and a tape between the two. */
final class ToyServer implements AutoCloseable {

    private static final DocumentCheck DOCUMENT = DocumentCheck.at(Path.of("toy/lightbox/openapi.yaml"));

    private final LightTable table = new LightTable();
    private final HttpServer server;
    private final Tape tape;
    private final LightboxClient client;

    /** @param incoming where files lie while their request is answered */
    ToyServer(Path incoming) throws IOException {
        CurrentRequest requests = HttpServer.requests(null);
        Lightbox lightbox = new Lightbox(table, requests);
        HandedOut secrets = new HandedOut();
        lightbox.demoCredentials(secrets);
        server = HttpServer.start(
                ServerSettings.builder().data(incoming).build(),
                new HttpServer.Services(requests, secrets, incoming, UUID::randomUUID, Clock.systemUTC()),
                List.of(lightbox),
                Set.of());
        tape = Tape.start(request -> RawSender.send(server.uri(), request));
        client = LightboxClient.builder()
                .baseUri(tape.uri())
                .operatorToken("token")
                .tableKey("k&y")
                .frontDesk("näme:pa:ss")
                .build();
    }

    LightboxClient client() {
        return client;
    }

    /** What the provider keeps. */
    LightTable table() {
        return table;
    }

    /** Where the tape is. */
    URI uri() {
        return tape.uri();
    }

    /** The last answer. */
    Message.Response answer() {
        return last().response();
    }

    /** The last request. */
    Message.Request request() {
        return last().request();
    }

    /** What was asked for so far. */
    List<String> targets() {
        return tape.exchanges().stream()
                .map(exchange -> exchange.request().target())
                .toList();
    }

    private Tape.Exchange last() {
        return tape.exchanges().get(tape.exchanges().size() - 1);
    }

    /** Sends a request as it is, with the operator's token unless there is another credential. */
    Message.Response send(String method, String target, Map<String, String> headers, String body) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        lists.put("Authorization", List.of("Bearer token"));
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return RawSender.send(
                tape.uri(), new Message.Request(method, target, lists, body.getBytes(StandardCharsets.UTF_8)));
    }

    /** Holds both halves of the last exchange against the document. */
    void followsTheDocument() {
        assertThat(DOCUMENT.request(last().request())).as("request").isEmpty();
        answerFollowsTheDocument();
    }

    /** Holds the last answer against the document, for requests that are wrong or that the validator cannot read. */
    void answerFollowsTheDocument() {
        assertThat(DOCUMENT.response(last().request(), last().response()))
                .as("answer")
                .isEmpty();
    }

    @Override
    public void close() {
        client.close();
        tape.close();
        server.close();
    }
}
