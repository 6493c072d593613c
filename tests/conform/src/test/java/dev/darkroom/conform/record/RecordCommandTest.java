package dev.darkroom.conform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.darkroom.conform.ConformCommand;
import dev.darkroom.conform.Tape;
import dev.darkroom.junit.TestServer;
import dev.darkroom.tests.wire.Message;
import dev.darkroom.tests.wire.Placeholders;
import dev.darkroom.tests.wire.RawSender;
import dev.darkroom.tests.wire.RequestWriter;
import dev.darkroom.tests.wire.WireCase;
import dev.darkroom.tests.wire.WireCases;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Exchanges with the reference server, recorded, are cases that it conforms to; their secrets are gone. */
class RecordCommandTest {

    private static final Schema CASE = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry -> registry.schemaLoader(loader -> loader.fetchRemoteResources()))
            .getSchema(SchemaLocation.of(
                    Path.of("../cases/case.schema.json").toUri().toString()));

    private static TestServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private RecordingProxy proxy(String provider, String to, String... more) {
        RecordCommand command = new RecordCommand();
        CommandLine line = new CommandLine(command);
        line.parseArgs(Stream.concat(Stream.of(provider, "--to", to, "--out", folder.toString()), Stream.of(more))
                .toArray(String[]::new));
        return command.open(file -> {});
    }

    /** Sends the request of a case through a proxy, and reads the one file that was written. */
    private String recorded(String provider, String name) throws Exception {
        WireCase wireCase = WireCases.in(Path.of("../cases")).stream()
                .filter(candidate -> candidate.toString().equals(provider + "/" + name))
                .findFirst()
                .orElseThrow();
        Message.Request request =
                new RequestWriter(new Placeholders().with("base", server.uri().toString())).write(wireCase.request());
        Message.Response direct;
        try (RecordingProxy proxy = proxy(provider, server.uri().toString())) {
            direct = RawSender.send(proxy.uri(), request);
        }
        assertThat(direct.status()).isEqualTo(wireCase.response().status());
        return only();
    }

    private String only() throws Exception {
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            Path file = files.reduce((one, other) -> {
                        throw new AssertionError("there are " + one + " and " + other);
                    })
                    .orElseThrow();
            String text = Files.readString(file);
            assertThat(CASE.validate(new YAMLMapper().readTree(text))).as(text).isEmpty();
            return text;
        }
    }

    private int conform(String... more) {
        CommandLine command = ConformCommand.commandLine();
        StringWriter out = new StringWriter();
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        int exit = command.execute(Stream.concat(
                        Stream.of("--base-uri", server.uri().toString(), "--cases", folder.toString()), Stream.of(more))
                .toArray(String[]::new));
        assertThat(exit).as(out.toString()).isZero();
        return exit;
    }

    @Test
    void aReadIsACaseThatTheServerConformsTo() throws Exception {
        String text = recorded("monk", "get-images-first-page");

        assertThat(text)
                .contains("operation: get_images_of_inspection", "kind: happy", "Bearer masked", "${base}/pictures/")
                .doesNotContain("monk-demo-token", server.uri().toString());
        conform("--replace", "masked=monk-demo-token");
    }

    @Test
    void aKeyInTheQueryIsMaskedWhereverItComesBack() throws Exception {
        String text = recorded("mapillary", "get-image-as-documented");

        assertThat(text).contains("client_id: masked").doesNotContain("my-client-id");
        conform("--replace", "masked=my-client-id");
    }

    @Test
    void aFormIsWrittenPartByPartAndItsPictureDrawnAnew() throws Exception {
        String text = recorded("imagemonkey", "donate-new-picture");

        assertThat(text).contains("multipart:", "name: label", "picture: ", "width: 320", "height: 240");
        assertThat(Files.list(folder.resolve("imagemonkey")))
                .singleElement()
                .satisfies(file -> assertThat(file.getFileName().toString()).isEqualTo("donate-200-1.yaml"));
    }

    @Test
    void whatTheDocumentDoesNotHaveIsOutside() throws Exception {
        try (RecordingProxy proxy = proxy("monk", server.uri().toString())) {
            RawSender.send(proxy.uri(), new Message.Request("GET", "/v1/inspectors", Map.of(), new byte[0]));
        }

        assertThat(only()).contains("outside: true", "kind: error", "status: 404");
    }

    @Test
    void secretsInBodiesAddressesAndHeadersAreMasked() throws Exception {
        String answer = """
                {"access_token": "abcdefgh", "next": "https://u:p@a.example/x?X-Amz-Signature=0123&page=2",
                 "jwt": "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", "echo": "said hunter22 twice", "price": "${uuid}"}""";
        try (Tape tape = Tape.start(request -> new Message.Response(
                        200,
                        Map.of("Content-Type", List.of("application/json"), "Set-Cookie", List.of("session=qwertzui")),
                        answer.getBytes(StandardCharsets.UTF_8)));
                RecordingProxy proxy = proxy("monk", tape.uri().toString())) {
            RawSender.send(
                    proxy.uri(),
                    new Message.Request(
                            "POST",
                            "/v1/inspections?api_key=yxcvbnm1",
                            Map.of(
                                    "Content-Type",
                                    List.of("application/json"),
                                    "Authorization",
                                    List.of("Bearer hunter22"),
                                    "Cookie",
                                    List.of("session=qwertzui")),
                            "{\"password\": \"letmein1\", \"tasks\": {}}".getBytes(StandardCharsets.UTF_8)));
            assertThat(tape.last().request().header("Authorization")).isEqualTo("Bearer hunter22");
        }

        assertThat(only())
                .contains(
                        "Bearer masked",
                        "https://masked@a.example/x?X-Amz-Signature=masked&page=2",
                        "said masked twice")
                .doesNotContain(
                        "abcdefgh", "0123", "eyJ", "hunter22", "qwertzui", "yxcvbnm1", "letmein1", "${uuid}", "u:p@");
    }

    @Test
    void aBrokenFormIsKeptAsText() throws Exception {
        try (RecordingProxy proxy = proxy("imagemonkey", server.uri().toString())) {
            RawSender.send(
                    proxy.uri(),
                    new Message.Request(
                            "POST",
                            "/v1/donate",
                            Map.of("Content-Type", List.of("multipart/form-data; boundary=b")),
                            "--b\r\nContent-Disposition: form-data; name=\"label\"\r\n\r\ndog"
                                    .getBytes(StandardCharsets.UTF_8)));
        }

        assertThat(only()).contains("invalid: true", "text: ", "multipart/form-data; boundary=b");
    }

    @Test
    void aSecondExchangeDoesNotOverwriteTheFirst() throws Exception {
        try (RecordingProxy proxy = proxy("imagemonkey", server.uri().toString())) {
            Message.Request request = new Message.Request("GET", "/v1/label", Map.of(), new byte[0]);
            RawSender.send(proxy.uri(), request);
            RawSender.send(proxy.uri(), request);
        }

        assertThat(Files.list(folder.resolve("imagemonkey"))
                        .map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrder("list-labels-200-1.yaml", "list-labels-200-2.yaml");
    }

    @Test
    void aServerThatDoesNotAnswerIsToldAndNothingIsWritten() throws Exception {
        try (RecordingProxy proxy = proxy("monk", "http://127.0.0.1:9")) {
            Message.Response response =
                    RawSender.send(proxy.uri(), new Message.Request("GET", "/v1/inspections", Map.of(), new byte[0]));

            assertThat(response.status()).isEqualTo(502);
            assertThat(response.text()).startsWith("No answer from http://127.0.0.1:9: ");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody http://127.0.0.1:9", "monk ftp://127.0.0.1", "monk 127.0.0.1"})
    void aWrongCommandLineIsRefused(String arguments) {
        String[] words = arguments.split(" ");

        assertThatThrownBy(() -> proxy(words[0], words[1])).isInstanceOf(ParameterException.class);
    }
}
