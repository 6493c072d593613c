package dev.darkroom.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.conform.DocumentCheck;
import dev.darkroom.conform.Tape;
import dev.darkroom.junit.TestServer;
import dev.darkroom.tests.wire.RawSender;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A fresh server behind a window: when it is closed, everything that was seen is held against a provider's document. */
public final class WatchedServer implements AutoCloseable {

    private final DocumentCheck document;
    private final TestServer server = TestServer.start();
    private final Tape window = Tape.start(request -> RawSender.send(server.uri(), request));

    /** @param provider the name of its folder in {@code specs} */
    public WatchedServer(String provider) {
        document = DocumentCheck.of(provider);
    }

    /** Where the window is, without a slash at the end. */
    public URI uri() {
        return window.uri();
    }

    /** What was seen so far. */
    public List<Tape.Exchange> exchanges() {
        return window.exchanges();
    }

    @Override
    public void close() {
        window.close();
        server.close();
        List<String> findings = new ArrayList<>();
        for (Tape.Exchange exchange : exchanges()) {
            String name = exchange.request().method() + " " + exchange.request().target() + ": ";
            document.request(exchange.request()).forEach(finding -> findings.add(name + finding));
            document.response(exchange.request(), exchange.response()).forEach(finding -> findings.add(name + finding));
        }
        assertThat(findings).as("exchanges against the document").isEmpty();
    }
}
