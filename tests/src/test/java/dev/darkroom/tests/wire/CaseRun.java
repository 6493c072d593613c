package dev.darkroom.tests.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.client.body.Download;
import dev.darkroom.client.call.ApiResponse;
import dev.darkroom.client.error.ApiException;
import dev.darkroom.conform.DocumentCheck;
import dev.darkroom.conform.Tape;
import dev.darkroom.tests.wire.WireCase.WireResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The four uses of one case. */
final class CaseRun {

    private final WireCase wireCase;

    CaseRun(WireCase wireCase) {
        this.wireCase = wireCase;
    }

    /** Request and answer against the document. */
    void againstTheDocument() {
        Placeholders placeholders = samples();
        DocumentCheck document = DocumentCheck.of(wireCase.provider());
        Message.Request request = new RequestWriter(placeholders).write(wireCase.request());
        if (!wireCase.invalid()) {
            assertThat(document.request(request)).as("request").isEmpty();
        }
        if (isDescribed()) {
            assertThat(document.response(request, played(placeholders)))
                    .as("answer")
                    .isEmpty();
        }
    }

    /** The request to a real server. */
    void againstTheServer() {
        try (LentServer server = LentServer.to(wireCase)) {
            against(server);
        }
    }

    /** The request to a real server that keeps its data elsewhere. */
    void againstTheServer(StoresOutside stores) {
        try (LentServer server = stores.serverFor(wireCase)) {
            against(server);
        }
    }

    private void against(LentServer server) {
        try (CallersHost host = new CallersHost(wireCase.host())) {
            Placeholders placeholders = live(server, host);
            new CaseSteps(server.uri(), placeholders).before(wireCase.given());
            Message.Request request = new RequestWriter(placeholders).write(wireCase.request());
            Message.Response response = RawSender.send(server.uri(), request);
            List<String> differences = Strictness.differences(server.uri());
            assertThat(new ResponseCheck(placeholders).differences(wireCase.response(), response))
                    .isEmpty();
            assertThat(DocumentCheck.of(wireCase.provider()).response(request, response))
                    .as("answer against the document")
                    .filteredOn(message -> isDescribed())
                    .isEmpty();
            assertThat(differences)
                    .as("the server's own comparison")
                    .filteredOn(difference -> isDescribed())
                    .filteredOn(difference -> difference.startsWith("response ") || !wireCase.invalid())
                    .filteredOn(difference -> !Strictness.isUnread(difference))
                    .isEmpty();
            new CaseSteps(server.uri(), placeholders).after(wireCase.then(), response);
            host.expect(wireCase.hostReceives(), placeholders);
        }
    }

    /** The generated client to a recording. */
    void againstTheClient() throws IOException {
        Placeholders placeholders = samples();
        Message.Response played = played(placeholders);
        try (Tape tape = Tape.start(request -> played)) {
            Outcome outcome = call(tape.uri(), placeholders);
            compareRequests(placeholders, tape.last().request());
            outcome.compare(wireCase.response(), played);
        }
    }

    /** The generated client to a real server. */
    void together() throws IOException {
        try (LentServer server = LentServer.to(wireCase);
                CallersHost host = new CallersHost(wireCase.host());
                Tape tape = Tape.start(request -> RawSender.send(server.uri(), request))) {
            Placeholders placeholders = live(server, host);
            new CaseSteps(server.uri(), placeholders).before(wireCase.given());
            Outcome outcome = call(tape.uri(), placeholders);
            Tape.Exchange exchange = tape.last();
            compareRequests(placeholders, exchange.request());
            assertThat(new ResponseCheck(placeholders).differences(wireCase.response(), exchange.response()))
                    .isEmpty();
            outcome.compare(wireCase.response(), exchange.response());
            new CaseSteps(server.uri(), placeholders).after(wireCase.then(), exchange.response());
            host.expect(wireCase.hostReceives(), placeholders);
        }
    }

    private boolean isDescribed() {
        return !wireCase.outside() && wireCase.response().status() != 405;
    }

    private Placeholders samples() {
        Placeholders placeholders =
                new Placeholders().with("base", "http://127.0.0.1:8080").with("host", "http://127.0.0.1:8081");
        wireCase.samples().forEach(placeholders::with);
        return placeholders;
    }

    private static Placeholders live(LentServer server, CallersHost host) {
        return new Placeholders()
                .with("base", server.uri().toString())
                .with("host", host.uri().toString());
    }

    private Outcome call(URI base, Placeholders placeholders) throws IOException {
        ClientCall call = new ClientCall(CallArguments.of(wireCase, placeholders));
        try {
            return Outcome.of(call.send(base));
        } catch (ApiException e) {
            return Outcome.of(e);
        }
    }

    private void compareRequests(Placeholders placeholders, Message.Request actual) throws IOException {
        Path folder = Files.createTempDirectory("darkroom-parts");
        try {
            Message.Request expected = new RequestWriter(placeholders).write(wireCase.request());
            assertThat(new RequestCheck(folder).differences(wireCase.request(), expected, actual))
                    .isEmpty();
        } finally {
            Files.delete(folder);
        }
    }

    /** The answer of the case with its placeholders filled. */
    private Message.Response played(Placeholders placeholders) {
        WireResponse expected = wireCase.response();
        Map<String, List<String>> headers = new LinkedHashMap<>();
        byte[] body = new byte[0];
        if (expected.json() != null) {
            headers.put("Content-Type", List.of("application/json"));
            body = placeholders.sample(expected.json()).toString().getBytes(StandardCharsets.UTF_8);
        } else if (expected.picture() != null) {
            WireCase.WireFile file = ResponseCheck.file(expected.picture());
            headers.put("Content-Type", List.of("image/" + (file.format() == null ? "jpeg" : file.format())));
            body = TestPictures.bytes(file);
        } else if (expected.headers().getOrDefault("Content-Type", "").equals("image/jpeg") && !expected.isEmpty()) {
            // A case need not say which picture is answered.
            body = TestPictures.drawn("any");
        }
        expected.headers().forEach((name, value) -> {
            if (!value.isEmpty()) {
                headers.put(name, new ArrayList<>(List.of(placeholders.sample(value))));
            }
        });
        return new Message.Response(expected.status(), headers, body);
    }

    /** What a caller of the generated client sees. */
    private record Outcome(int status, JsonNode body, byte[] bytes) {

        static Outcome of(ApiResponse<?> response) throws IOException {
            if (response.body() instanceof Download download) {
                try (download) {
                    return new Outcome(
                            response.status(),
                            ClientCall.JSON.nullNode(),
                            download.stream().readAllBytes());
                }
            }
            return new Outcome(response.status(), ClientCall.written(response.body()), new byte[0]);
        }

        static Outcome of(ApiException failure) {
            return new Outcome(failure.status(), ClientCall.written(failure.body()), new byte[0]);
        }

        void compare(WireResponse expected, Message.Response wire) {
            assertThat(status).isEqualTo(expected.status());
            if (expected.json() != null) {
                assertThat(JsonComparison.ofValues().differences(ResponseCheck.json(wire), body))
                        .as("what was decoded, written back")
                        .isEmpty();
            }
            if (expected.picture() != null) {
                assertThat(bytes).isEqualTo(wire.body());
            }
        }
    }
}
