package dev.darkroom.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.darkroom.junit.TestServer;
import dev.darkroom.tests.wire.Message;
import dev.darkroom.tests.wire.RawSender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that no library sends: each is refused, in words or without, and none is taken for a fault of the server. */
class HostileRequestsTest {

    private static final String DOG = "48750a63-df1f-48d1-99ee-6c60e535a271";
    private static final String HOST = "Host: localhost\r\n";

    @AutoClose
    private static final TestServer SERVER = TestServer.start();

    static Stream<Arguments> requests() {
        return Stream.of(
                arguments(
                        "bytes of another protocol", 400, "\26\3\1\2\0\1\0\1\u00fc\3\3" + "x".repeat(100) + "\r\n\r\n"),
                arguments("empty lines", 0, "\r\n\r\n\r\n"),
                arguments("no version", 400, "GET /v1/label\r\n\r\n"),
                arguments("unknown version", 400, "GET /v1/label HTTP/9.9\r\n" + HOST + "\r\n"),
                arguments("unknown protocol", 400, "GET /v1/label JPEG/1.1\r\n" + HOST + "\r\n"),
                arguments("another protocol's greeting", 426, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
                arguments("no host", 400, "GET /v1/label HTTP/1.1\r\n\r\n"),
                arguments("empty host", 400, get("/v1/label").replace("localhost", "")),
                arguments("two hosts", 400, get("/v1/label", "Host: elsewhere")),
                arguments("host that is none", 400, get("/v1/label").replace("localhost", "a b/c")),
                arguments("host with a large port", 400, get("/v1/label").replace("localhost", "localhost:99999999")),
                arguments("another host in the request line", 400, get("http://elsewhere.example/v1/label")),
                arguments("broken address in the request line", 400, get("ht!tp://[::1")),
                arguments(
                        "method with a control character", 400, get("/v1/label").replace("GET", "G\1T")),
                arguments("unknown method", 404, get("/v1/label").replace("GET", "BREW")),
                arguments("method in lower case", 404, get("/v1/label").replace("GET", "get")),
                arguments("endless method", 404, get("/v1/label").replace("GET", "G".repeat(300))),
                arguments("TRACE", 404, get("/v1/label").replace("GET", "TRACE")),
                arguments("CONNECT", 400, get("localhost:443").replace("GET", "CONNECT")),
                arguments("OPTIONS for the whole server", 405, get("*").replace("GET", "OPTIONS")),
                arguments("GET for the whole server", 400, get("*")),
                arguments(
                        "overridden method",
                        404,
                        post("/v1/label", "X-HTTP-Method-Override: GET\r\nContent-Length: 0", "")),
                arguments("long header", 431, get("/v1/label", "X-Long: " + "x".repeat(20_000))),
                arguments("many headers", 431, get("/v1/label", "X-Many: x\r\n".repeat(3_000) + "X-Last: x")),
                arguments("long path", 414, get("/v1/" + "x".repeat(20_000))),
                arguments("long query", 414, get("/v1/export?tags=" + "x".repeat(20_000))),
                arguments("NUL in a header", 400, get("/v1/label", "X-Request-Id: a\0b")),
                arguments("NUL in the name of a header", 400, get("/v1/label", "X-\0: a")),
                arguments("line end in a header", 400, get("/v1/label", "X-Request-Id: a\rb")),
                arguments("folded header", 400, get("/v1/label", "X-Request-Id: a\r\n b")),
                arguments("blank before the colon", 400, get("/v1/label", "X-Request-Id : a")),
                arguments("header without a colon", 400, get("/v1/label", "nonsense")),
                arguments("path without a slash", 400, get("v1/label")),
                arguments("percent sign without digits", 400, get("/v1/validate/%zz")),
                arguments("percent sign at the end", 400, get("/v1/validate/%")),
                arguments("encoded NUL", 400, get("/v1/validate/%00")),
                arguments("encoded bytes that are no UTF-8", 400, get("/v1/validate/%ff%fe")),
                arguments("encoded slash", 404, get("/v1/validate/a%2Fb")),
                arguments("encoded backslash", 400, get("/v1/validate/..%5c")),
                arguments("dot segments within", 404, get("/v1/../v1/label")),
                arguments("dot segments out of the root", 400, get("/donations/../../../etc/passwd")),
                arguments("encoded dot segments", 400, get("/donations/%2e%2e/%2e%2e/etc/passwd")),
                arguments("dot segment with a parameter", 400, get("/v1/..;/label")),
                arguments("two slashes", 400, get("//v1//label")),
                arguments("blank in the path", 400, get("/v1/la bel")),
                arguments("byte above ASCII in the path", 400, get("/v1/l\u00e4bel")),
                arguments("braces in the path", 400, get("/v1/validate/{id}")),
                arguments("broken escape in the query", 400, get("/v1/export?tags=%zz")),
                arguments("fragment", 400, get("/v1/label#first")),
                arguments("negative length", 400, report("Content-Length: -1", "{}")),
                arguments("length that is no number", 400, report("Content-Length: two", "{}")),
                arguments("length beyond all numbers", 400, report("Content-Length: 99999999999999999999", "{}")),
                arguments("largest length", 413, report("Content-Length: 9223372036854775807", "{}")),
                arguments("two lengths", 400, report("Content-Length: 2\r\nContent-Length: 3", "{}")),
                arguments("list of lengths", 400, report("Content-Length: 2, 3", "{}")),
                arguments(
                        "length and chunks",
                        400,
                        report("Content-Length: 5\r\nTransfer-Encoding: chunked", "0\r\n\r\n")),
                arguments("unknown transfer coding", 400, report("Transfer-Encoding: gzip", "{}")),
                arguments("chunks inside another coding", 400, report("Transfer-Encoding: chunked, identity", "{}")),
                arguments("chunk of no size", 400, report("Transfer-Encoding: chunked", "ZZ\r\n{}\r\n0\r\n\r\n")),
                arguments("chunk of negative size", 400, report("Transfer-Encoding: chunked", "-5\r\n{}\r\n0\r\n\r\n")),
                arguments(
                        "chunk beyond all numbers",
                        400,
                        report("Transfer-Encoding: chunked", "F".repeat(17) + "\r\n{}\r\n0\r\n\r\n")),
                arguments("chunk that breaks off", 400, report("Transfer-Encoding: chunked", "9\r\n{\"re")),
                arguments("body that breaks off", 400, report("Content-Length: 100", "{\"reason\":")),
                arguments(
                        "form that breaks off",
                        400,
                        post("/v1/donate", form("boundary=x") + "\r\nContent-Length: 1000", part())),
                arguments(
                        "boundary that is not closed",
                        400,
                        post("/v1/donate", form("boundary=\"") + "\r\nContent-Length: 2", "{}")),
                arguments(
                        "endless boundary",
                        400,
                        post("/v1/donate", form("boundary=" + "x".repeat(5_000)) + "\r\nContent-Length: 2", "{}")),
                arguments(
                        "media type of separators",
                        400,
                        post("/v1/donate", "Content-Type: ;;;\r\nContent-Length: 2", "{}")),
                arguments("unknown expectation", 417, report("Expect: 200-ok\r\nContent-Length: 2", "{}")),
                arguments(
                        "JSON of a broken encoding",
                        400,
                        report("Content-Length: 8", "\0\0\0\"\u00ff\u00ff\u00ff\u00ff")),
                arguments("endlessly nested JSON", 400, report("Content-Length: 60000", "[".repeat(60_000))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void requests(String name, int status, String request) throws IOException {
        try (RawConnection connection = new RawConnection(SERVER.uri())) {
            Optional<Message.Response> answer = connection.send(request).lastAnswer();
            assertThat(answer.map(Message.Response::status).orElse(0)).isEqualTo(status);
            if (answer.isPresent()) {
                assertThat(new ObjectMapper()
                                .readTree(answer.get().body())
                                .path("error")
                                .asText())
                        .isNotEmpty()
                        .doesNotContain("Exception", "dev.darkroom", "org.eclipse");
            }
        }
    }

    /** The log is for whoever runs the server, who can do nothing about them; and addresses hold credentials. */
    @Test
    void theyAreNotLogged(@TempDir Path data) {
        try (Program program = Program.start(
                "serve", "--port", "0", "--no-demo", "--data", data.resolve("d").toString())) {
            URI server = program.uri();
            requests().forEach(request -> {
                try (RawConnection connection = new RawConnection(server)) {
                    connection.send((String) request.get()[2]).lastAnswer();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            program.stop();
            assertThat(program.errors()).isEmpty();
        }
    }

    @Test
    void theIdOfARequestComesBackEvenFromTheEdge() throws IOException {
        try (RawConnection connection = new RawConnection(SERVER.uri())) {
            Message.Response answer = connection
                    .send(get("/v1/validate/a%2Fb", "X-Request-Id: edge-1"))
                    .lastAnswer()
                    .orElseThrow();
            assertThat(answer.header("X-Request-Id")).isEqualTo("edge-1");
            assertThat(answer.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        }
    }

    @Test
    void aClientThatWaitsIsRefusedBeforeItSends() throws IOException {
        String request =
                post("/v1/donate", form("boundary=x") + "\r\nExpect: 100-continue\r\nContent-Length: 5242881", "");
        try (RawConnection connection = new RawConnection(SERVER.uri())) {
            assertThat(connection.send(request).lastAnswer().orElseThrow().status())
                    .isEqualTo(413);
        }
    }

    @AfterAll
    static void theServerAnswersAsBefore() {
        Message.Request request = new Message.Request("GET", "/v1/validate/" + DOG, Map.of(), new byte[0]);
        assertThat(RawSender.send(SERVER.uri(), request).status()).isEqualTo(200);
    }

    private static String get(String target, String... headers) {
        StringBuilder request = new StringBuilder("GET " + target + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        return request + "\r\n";
    }

    private static String post(String path, String headers, String body) {
        return "POST " + path + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n" + headers + "\r\n\r\n" + body;
    }

    private static String report(String headers, String body) {
        return post("/v1/report/" + DOG, headers, body);
    }

    private static String form(String boundary) {
        return "Content-Type: multipart/form-data; " + boundary;
    }

    private static String part() {
        return "--x\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.gif\"\r\n\r\nGIF89a";
    }
}
