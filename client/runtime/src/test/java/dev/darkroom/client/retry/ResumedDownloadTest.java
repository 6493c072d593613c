package dev.darkroom.client.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.client.body.Download;
import dev.darkroom.client.http.ConnectionOptions;
import dev.darkroom.client.http.HttpRequest;
import dev.darkroom.client.http.HttpResponse;
import dev.darkroom.client.http.Transport;
import dev.darkroom.client.peer.RawPeer;
import dev.darkroom.client.peer.Wire;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that breaks off is asked for from there on, and is whole or not there. */
@Timeout(60)
@ParameterizedClass
@EnumSource(Wire.class)
class ResumedDownloadTest {

    @Parameter
    Wire wire;

    private static final String FILE = "0123456789".repeat(100);
    private static final Pattern RANGE = Pattern.compile("(?i)range: bytes=(\\d+)-\\r");

    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final Retrying retrying = new Retrying();

    @TempDir
    private Path folder;

    /** Sends 300 bytes of what was asked for, then hangs up; the headers are those of both kinds of response. */
    private void cut(Socket connection, String whole, String rest) throws IOException {
        String head = RawPeer.readHead(connection) + "\r\n";
        heads.add(head);
        Matcher range = RANGE.matcher(head);
        int from = range.find() ? Integer.parseInt(range.group(1)) : 0;
        String start = from == 0
                ? "HTTP/1.1 200 OK\r\n" + whole
                : "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes " + from + "-999/1000\r\n" + rest;
        RawPeer.write(
                connection,
                start + "Content-Length: " + (1000 - from) + "\r\n\r\n"
                        + FILE.substring(from, Math.min(from + 300, 1000)));
    }

    private Transport transport(RetryPolicy policy) {
        return retrying.over(wire.open(ConnectionOptions.DEFAULT), policy);
    }

    private static HttpRequest get(RawPeer peer, RetryClass retryClass) {
        return HttpRequest.builder("GET", peer.uri())
                .retryClass(retryClass)
                .build()
                .withHeader("Accept", "image/png");
    }

    @Test
    void theRestIsAskedForUntilTheFileIsWhole() throws IOException {
        RetryPolicy three = RetryPolicy.builder().maxRetries(3).build();
        Path file = folder.resolve("a.png");
        try (RawPeer peer = RawPeer.playing(connection -> cut(connection, "ETag: \"v1\"\r\n", "ETag: \"v1\"\r\n"));
                Transport transport = transport(three);
                Download download = new Download(transport.send(get(peer, RetryClass.SAFE)))) {
            assertThat(download.saveTo(file)).isEqualTo(1000);
        }

        assertThat(file).hasContent(FILE);
        assertThat(heads).hasSize(4);
        assertThat(heads.get(0)).doesNotContainIgnoringCase("range:");
        assertThat(heads.get(3))
                .containsIgnoringCase("range: bytes=900-\r\n")
                .containsIgnoringCase("if-range: \"v1\"\r\n")
                .containsIgnoringCase("accept: image/png\r\n");
        assertThat(retrying.slept).isEqualTo(Retrying.millis(250, 500, 1000));
    }

    @Test
    void afterSoManyTimesItIsAFailureAndNoFile() throws IOException {
        try (RawPeer peer = RawPeer.playing(connection -> cut(connection, "ETag: \"v1\"\r\n", "ETag: \"v1\"\r\n"));
                Transport transport = transport(RetryPolicy.DEFAULT);
                Download download = new Download(transport.send(get(peer, RetryClass.SAFE)))) {
            assertThatThrownBy(() -> download.saveTo(folder.resolve("a.png"))).isInstanceOf(IOException.class);
        }
        assertThat(heads).hasSize(3);
        assertThat(folder).isEmptyDirectory();
    }

    /** Parts of different files would be glued together. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ETag: \"v2\"\r\n",
                "",
                "ETag: W/\"v1\"\r\n",
            })
    void aRestThatIsNotSurelyOfTheSameFileIsRefused(String rest) throws IOException {
        try (RawPeer peer = RawPeer.playing(connection -> cut(connection, "ETag: \"v1\"\r\n", rest));
                Transport transport = transport(RetryPolicy.DEFAULT);
                HttpResponse response = transport.send(get(peer, RetryClass.SAFE))) {
            assertThatThrownBy(() -> response.body().readAllBytes()).isInstanceOf(IOException.class);
        }
        assertThat(heads).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "200 OK\r\nETag: \"v1\"",
                "404 Not Found",
                "416 Range Not Satisfiable",
                "206 Partial Content\r\nETag: \"v1\"",
                "206 Partial Content\r\nETag: \"v1\"\r\nContent-Range: bytes 0-999/1000",
                "206 Partial Content\r\nETag: \"v1\"\r\nContent-Range: bytes 300-999/1001",
                "206 Partial Content\r\nETag: \"v1\"\r\nContent-Range: bytes 300-",
                "206 Partial Content\r\nETag: \"v1\"\r\nContent-Range: bytes 99999999999999999999-1/1000",
            })
    void aResponseThatIsNotTheRestIsRefused(String head) throws IOException {
        try (RawPeer peer = RawPeer.playing(connection -> {
                    if (heads.isEmpty()) {
                        cut(connection, "ETag: \"v1\"\r\n", "");
                    } else {
                        heads.add(RawPeer.readHead(connection));
                        RawPeer.write(connection, "HTTP/1.1 " + head + "\r\nContent-Length: 700\r\n\r\n");
                        RawPeer.write(connection, FILE.substring(300));
                    }
                });
                Transport transport = transport(RetryPolicy.DEFAULT);
                HttpResponse response = transport.send(get(peer, RetryClass.SAFE))) {
            assertThatThrownBy(() -> response.body().readAllBytes()).isInstanceOf(IOException.class);
        }
        assertThat(heads).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ETag: W/\"v1\"\r\n", "Last-Modified: Wed, 25 Nov 2026 12:00:00 GMT\r\n"})
    void withoutAStrongTagNothingIsAskedForAgain(String whole) throws IOException {
        assertNotResumed(whole, RetryClass.SAFE, RetryPolicy.DEFAULT);
    }

    @Test
    void aCallThatMustNotBeRepeatedIsNot() throws IOException {
        assertNotResumed("ETag: \"v1\"\r\n", RetryClass.NEVER, RetryPolicy.DEFAULT);
        heads.clear();
        assertNotResumed("ETag: \"v1\"\r\n", RetryClass.SAFE, RetryPolicy.NONE);
    }

    private void assertNotResumed(String whole, RetryClass retryClass, RetryPolicy policy) throws IOException {
        try (RawPeer peer = RawPeer.playing(connection -> cut(connection, whole, whole));
                Transport transport = transport(policy);
                HttpResponse response = transport.send(get(peer, retryClass))) {
            assertThatThrownBy(() -> response.body().readAllBytes()).isInstanceOf(IOException.class);
        }
        assertThat(heads).hasSize(1);
        assertThat(retrying.slept).isEmpty();
    }

    @Test
    void aProviderThatIsGoneMeanwhileIsTheFirstFailureWithTheSecondBesideIt() throws IOException {
        RetryPolicy once =
                RetryPolicy.builder().maxRetries(1).baseDelay(Duration.ZERO).build();
        try (RawPeer peer = RawPeer.playing(connection -> {
                    if (heads.isEmpty()) {
                        cut(connection, "ETag: \"v1\"\r\n", "");
                    }
                });
                Transport transport = transport(once);
                HttpResponse response = transport.send(get(peer, RetryClass.SAFE))) {
            assertThatThrownBy(() -> response.body().readAllBytes())
                    .isInstanceOf(IOException.class)
                    .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
        }
    }

    @Test
    void aClosedClientAsksForNothing() throws IOException {
        try (RawPeer peer = RawPeer.playing(connection -> cut(connection, "ETag: \"v1\"\r\n", "ETag: \"v1\"\r\n"))) {
            Transport transport = transport(RetryPolicy.DEFAULT);
            try (HttpResponse response = transport.send(get(peer, RetryClass.SAFE))) {
                assertThat(response.body().read()).isEqualTo('0');
                transport.close();

                assertThatThrownBy(() -> response.body().readAllBytes()).isInstanceOf(IOException.class);
            }
        }
        assertThat(heads).hasSize(1);
    }
}
