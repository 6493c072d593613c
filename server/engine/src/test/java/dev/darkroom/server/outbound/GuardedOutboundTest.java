package dev.darkroom.server.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.darkroom.server.outbound.Outbound.Fetched;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class GuardedOutboundTest {

    private static final long LIMIT = 1000;

    @TempDir
    Path folder;

    private LocalHost host;
    private GuardedOutbound outbound;

    @BeforeEach
    void start() throws IOException {
        host = new LocalHost();
        outbound = guarded(Duration.ofSeconds(20), "127.0.0.1");
    }

    @AfterEach
    void stop() {
        outbound.close();
        host.close();
    }

    private GuardedOutbound guarded(Duration wholeCall, String... allowed) {
        return new GuardedOutbound(new AddressPolicy(List.of(allowed)), folder, wholeCall);
    }

    @Test
    void fetchesAFile() throws Exception {
        host.answer("/cat", LocalHost.ok("meow"));
        Fetched fetched = outbound.fetch(host.url("/cat?x=1"), LIMIT);
        assertThat(fetched.file()).hasContent("meow").hasParent(folder);
        assertThat(fetched.size()).isEqualTo(4);
        assertThat(fetched.sha256()).isEqualTo("404cdd7bc109c432f8cc2443b45bcfe95980f5107215c645236e577929ac3e52");
    }

    @Test
    void takesAFileOfExactlyTheLimit() throws Exception {
        host.answer("/cat", LocalHost.ok("meow"));
        assertThat(outbound.fetch(host.url("/cat"), 4).size()).isEqualTo(4);
    }

    @Test
    void refusesALargerFile() {
        host.answer("/cat", LocalHost.ok("meow"));
        assertThat(failure("/cat", 3)).hasMessage("the file is larger than 3 bytes");
        assertNothingIsLeft();
    }

    @Test
    void doesNotReadTheRestOfALargerFile() {
        host.answer("/endless", "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n" + "x".repeat(2000));
        assertThat(failure("/endless", LIMIT)).hasMessage("the file is larger than 1000 bytes");
        assertNothingIsLeft();
    }

    @Test
    void refusesAFileThatEndsEarly() {
        host.answer("/half", "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhalf", true);
        assertThat(failure("/half", LIMIT).isRefused()).isFalse();
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 206, 304, 400, 401, 404, 500, 503})
    void takesNothingBut200(int status) {
        host.answer("/cat", "HTTP/1.1 " + status + " Nope\r\nContent-Length: 0\r\nWWW-Authenticate: Basic\r\n\r\n");
        OutboundException failure = failure("/cat", LIMIT);
        assertThat(failure).hasMessage("the answer has status " + status);
        assertThat(failure.isRefused()).isFalse();
        assertNothingIsLeft();
    }

    @Test
    void followsThreeRedirects() throws Exception {
        host.answer("/a", LocalHost.redirect("/b"));
        host.answer("/b", LocalHost.redirect(host.url("/c").toString()));
        host.answer("/c", LocalHost.redirect("d"));
        host.answer("/d", LocalHost.ok("there"));
        assertThat(outbound.fetch(host.url("/a"), LIMIT).file()).hasContent("there");
    }

    @Test
    void doesNotFollowAFourth() {
        host.answer("/a", LocalHost.redirect("/b"));
        host.answer("/b", LocalHost.redirect("/c"));
        host.answer("/c", LocalHost.redirect("/d"));
        host.answer("/d", LocalHost.redirect("/e"));
        host.answer("/e", LocalHost.ok("too far"));
        assertThat(failure("/a", LIMIT)).hasMessage("the host gives no answer");
        assertThat(host.received()).noneMatch(request -> request.startsWith("GET /e"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2:PORT/",
                "http://localhost.localdomain.invalid:PORT/",
                "http://[::1]:PORT/",
                "http://[::ffff:127.0.0.2]:PORT/",
                "http://10.0.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://0:PORT/",
                "file:///etc/passwd",
                "ftp://127.0.0.1/",
                "gopher://127.0.0.1:PORT/x",
                "jar:file:///etc/passwd!/",
                "//169.254.169.254/",
                "http://user:secret@127.0.0.1:PORT/",
                "http:///",
                "http://["
            })
    void doesNotFollowARedirectToAForbiddenAddress(String target) {
        String location = target.replace("PORT", String.valueOf(host.port()));
        host.answer("/a", LocalHost.redirect(location));
        host.answer("/", LocalHost.ok("secret"));
        failure("/a", LIMIT);
        assertThat(host.received()).hasSize(1);
        assertNothingIsLeft();
    }

    @Test
    void tellsThatARedirectLedToAForbiddenAddress() {
        host.answer("/a", LocalHost.redirect("http://169.254.169.254/"));
        assertThat(failure("/a", LIMIT).isRefused()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2:PORT/",
                "http://127.2:PORT/",
                "http://2130706434:PORT/", // 127.0.0.2 as a number
                "http://0x7f000002:PORT/",
                "http://0x7f.0.0.2:PORT/",
                "http://0177.0.0.2:PORT/",
                "http://017700000002:PORT/",
                "http://[::1]:PORT/",
                "http://[::ffff:7f00:2]:PORT/",
                "http://[0:0:0:0:0:ffff:127.0.0.2]:PORT/",
                "http://[64:ff9b::7f00:1]:PORT/",
                "http://192.168.0.1/",
                "http://169.254.169.254/",
                "http://0/",
                "file:///etc/passwd",
                "ftp://127.0.0.1/",
                "data:text/plain,x",
                "//127.0.0.1/",
                "relative",
                "http:opaque",
                "http://user:secret@127.0.0.1:PORT/",
                "http://127.0.0.1:99999/"
            })
    void refusesAddressesThatMayNotBeCalled(String address) {
        URI url = URI.create(address.replace("PORT", String.valueOf(host.port())));
        OutboundException fetching = catchThrowableOfType(OutboundException.class, () -> outbound.fetch(url, LIMIT));
        OutboundException posting =
                catchThrowableOfType(OutboundException.class, () -> outbound.post(url, "{}".getBytes(UTF_8)));
        assertThat(fetching).isNotNull();
        assertThat(posting).isNotNull();
        assertThat(fetching.getMessage()).doesNotContain("127").doesNotContain("169");
        assertThat(host.received()).isEmpty();
        assertNothingIsLeft();
    }

    @Test
    void refusesLoopbackUnlessItIsAllowed() {
        host.answer("/", LocalHost.ok("secret"));
        try (GuardedOutbound strict = guarded(Duration.ofSeconds(20))) {
            OutboundException failure = catchThrowableOfType(
                    OutboundException.class,
                    () -> strict.fetch(URI.create("http://localhost:" + host.port() + "/"), LIMIT));
            assertThat(failure).hasMessage("the host is not at a public address");
            assertThat(failure.isRefused()).isTrue();
        }
        assertThat(host.received()).isEmpty();
    }

    @Test
    void tellsNobodyWhichNamesLeadSomewhere() {
        OutboundException failure = catchThrowableOfType(
                OutboundException.class, () -> outbound.fetch(URI.create("http://nowhere.invalid/"), LIMIT));
        assertThat(failure).hasMessage("the host is not at a public address");
        assertThat(failure.isRefused()).isFalse();
    }

    @Test
    void tellsThatItKeepsNoConnection() throws Exception {
        host.answer("/cat", LocalHost.ok("meow"));
        outbound.fetch(host.url("/cat"), LIMIT);
        assertThat(host.received()).allMatch(request -> request.contains("Connection: close"));
    }

    @Test
    void hangsUpOnALongAnswer() throws Exception {
        host.answer("/cat", LocalHost.ok("x".repeat(20_000_000)));
        failure("/cat", LIMIT);
        assertThat(host.parting()).isNotEqualTo("bye");
    }

    @Test
    void sendsNoCredentialsAndKeepsNoCookies() throws Exception {
        host.answer("/a", LocalHost.redirect("/b", "Set-Cookie: id=1"));
        host.answer("/b", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        outbound.fetch(host.url("/a"), LIMIT);
        outbound.fetch(host.url("/b"), LIMIT);
        assertThat(host.received()).hasSize(3);
        assertThat(host.received())
                .allSatisfy(request -> assertThat(request.toLowerCase(Locale.ROOT))
                        .doesNotContain("authorization:")
                        .doesNotContain("cookie:")
                        .doesNotContain("accept-encoding:")
                        .doesNotContain("upgrade:"));
    }

    @Test
    void givesUpWhenAHostIsSlowWithItsHeaders() {
        host.answer("/slow", "HTTP/1.1 200 OK\r\nX-Slow: ");
        assertSlow("/slow");
    }

    @Test
    void givesUpWhenAHostIsSlowWithItsBytes() {
        host.answer("/slow", "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nsome");
        assertSlow("/slow");
    }

    private void assertSlow(String path) {
        try (GuardedOutbound hasty = guarded(Duration.ofMillis(300), "127.0.0.1")) {
            OutboundException failure =
                    catchThrowableOfType(OutboundException.class, () -> hasty.fetch(host.url(path), LIMIT));
            assertThat(failure).hasMessageContaining("took longer");
        }
        assertNothingIsLeft();
    }

    @Test
    void aHostThatDripsBytesLeavesOthersTheirTurns() throws Exception {
        host.answer("/slow", "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nsome");
        ExecutorService callers = Executors.newCachedThreadPool();
        try (LocalHost other = new LocalHost()) {
            other.answer("/cat", LocalHost.ok("meow"));
            call(callers, Share.REQUESTS.maxCalls() + 6, outbound);
            call(callers, Share.BACKGROUND.maxCallsPerHost(), outbound.background());
            while (host.received().size() < Share.REQUESTS.maxCallsPerHost() + Share.BACKGROUND.maxCallsPerHost()) {
                Thread.onSpinWait();
            }

            assertThat(outbound.fetch(other.url("/cat"), LIMIT).file()).hasContent("meow");
            assertThat(outbound.background().fetch(other.url("/cat"), LIMIT).file())
                    .hasContent("meow");
            OutboundException failure = catchThrowableOfType(
                    OutboundException.class, () -> outbound.background().fetch(host.url("/slow"), LIMIT));
            assertThat(failure.isBusy()).isTrue();
            assertThat(failure.isRefused()).isFalse();
        } finally {
            outbound.close();
            callers.shutdownNow();
        }
    }

    private void call(ExecutorService callers, int calls, Outbound outbound) {
        for (int i = 0; i < calls; i++) {
            callers.execute(() -> {
                try {
                    outbound.fetch(host.url("/slow"), LIMIT);
                } catch (OutboundException e) {
                    // It ends with the test.
                }
            });
        }
    }

    @Test
    void refusesHeadersWithoutEnd() {
        host.answer("/long", "HTTP/1.1 200 OK\r\nX-Long: " + "x".repeat(100_000) + "\r\n\r\n");
        failure("/long", LIMIT);
        host.answer("/many", "HTTP/1.1 200 OK\r\n" + "X-Many: 1\r\n".repeat(1000) + "\r\n");
        failure("/many", LIMIT);
    }

    @Test
    void postsJson() throws Exception {
        host.answer("/hook", "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n");
        assertThat(outbound.post(host.url("/hook"), "{\"a\":1}".getBytes(UTF_8)))
                .isEqualTo(202);
        assertThat(host.received())
                .singleElement()
                .satisfies(request -> assertThat(request)
                        .startsWith("POST /hook HTTP/1.1\r\n")
                        .contains("Content-Type: application/json")
                        .endsWith("\r\n\r\n{\"a\":1}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308, 401, 404, 500, 503})
    void takesAnyAnswerToAPostAsItsAnswer(int status) throws Exception {
        host.answer(
                "/hook",
                "HTTP/1.1 " + status + " Whatever\r\nLocation: /other\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n");
        assertThat(outbound.post(host.url("/hook"), "{}".getBytes(UTF_8))).isEqualTo(status);
        assertThat(host.received()).hasSize(1);
    }

    @Test
    void doesNotReadTheAnswerToAPost() throws Exception {
        host.answer("/hook", "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nand so on");
        assertThat(outbound.post(host.url("/hook"), "{}".getBytes(UTF_8))).isEqualTo(200);
    }

    @Test
    void saysThatNobodyAnswers() throws IOException {
        // Bound, so that nobody else can get the port, and never listening.
        try (Socket nobody = new Socket()) {
            nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            URI url = URI.create("http://127.0.0.1:" + nobody.getLocalPort() + "/hook");
            OutboundException failure =
                    catchThrowableOfType(OutboundException.class, () -> outbound.post(url, "{}".getBytes(UTF_8)));
            assertThat(failure).hasMessage("the host gives no answer");
            assertThat(failure.isRefused()).isFalse();
        }
    }

    private OutboundException failure(String path, long limit) {
        return catchThrowableOfType(OutboundException.class, () -> outbound.fetch(host.url(path), limit));
    }

    private void assertNothingIsLeft() {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
