package dev.darkroom.tests.wire;

import dev.darkroom.conform.Tape;
import dev.darkroom.tests.wire.WireCase.Received;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The caller's own host: serves pictures, and takes what is posted to it. */
final class CallersHost implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Tape tape;

    CallersHost(WireCase.@Nullable Host host) {
        WireCase.Host serves = host == null ? new WireCase.Host(Map.of(), Map.of()) : host;
        this.tape = Tape.start(request -> {
            WireCase.WireFile file = serves.files().get(request.path());
            int status = serves.status()
                    .getOrDefault(
                            request.path(), file != null || request.method().equals("POST") ? 200 : 404);
            byte[] body = file == null || status != 200 ? new byte[0] : TestPictures.bytes(file);
            return new Message.Response(status, Map.of(), body);
        });
    }

    URI uri() {
        return tape.uri();
    }

    /** Waits until everything has arrived that should. */
    void expect(List<Received> expected, Placeholders placeholders) {
        Instant deadline = Instant.now().plus(PATIENCE);
        for (Received received : expected) {
            List<String> differences = List.of("nothing came to " + received.path());
            while (!differences.isEmpty() && Instant.now().isBefore(deadline)) {
                Thread.onSpinWait();
                for (Tape.Exchange exchange : tape.exchanges()) {
                    if (exchange.request().method().equals("POST")
                            && exchange.request().path().equals(received.path())) {
                        differences = new JsonComparison(placeholders, false)
                                .differences(
                                        received.json(),
                                        ResponseCheck.json(new Message.Response(
                                                200,
                                                Map.of(),
                                                exchange.request().body())));
                    }
                }
            }
            if (!differences.isEmpty()) {
                throw new AssertionError(String.join("\n", differences));
            }
        }
    }

    @Override
    public void close() {
        tape.close();
    }
}
