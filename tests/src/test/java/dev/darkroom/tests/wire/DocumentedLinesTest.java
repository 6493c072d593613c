package dev.darkroom.tests.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.darkroom.junit.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The command lines of the providers' pages work when only the host is changed; {@code tests/curl} holds them. */
class DocumentedLinesTest {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @TempDir
    private Path folder;

    /** One provider's lines. */
    private record Page(String host, List<Line> lines) {}

    /** One line, why it differs from the page's, and what it answers. */
    private record Line(
            @JsonProperty(required = true) String line,
            @Nullable String repaired,
            @Nullable Integer status,
            boolean partial,
            @Nullable JsonNode answer) {}

    @BeforeEach
    void aPictureToUpload() throws IOException {
        Files.write(folder.resolve("banana.jpg"), TestPictures.bytes(WireCase.WireFile.drawn("banana")));
    }

    @TestFactory
    Stream<DynamicNode> lines() throws IOException {
        assumeTrue(isInstalled("curl"), "curl is not installed, so the documents' command lines are not run");
        return Specs.providers().stream()
                .map(provider -> dynamicContainer(
                        provider,
                        page(provider).lines().stream()
                                .map(line -> dynamicTest(
                                        line.line(), () -> run(page(provider).host(), line)))));
    }

    private static Page page(String provider) {
        try {
            return YAML.readValue(Files.readAllBytes(Path.of("curl", provider + ".yaml")), Page.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String host, Line line) throws Exception {
        try (TestServer server = TestServer.start()) {
            String command = line.line()
                    .strip()
                    .replace(host, server.uri().toString())
                    .replace("curl ", "curl -sS -w '\\n%{http_code}' ");
            String output = output(command);
            int end = output.lastIndexOf('\n');
            int status = line.status() == null ? 200 : line.status();
            assertThat(output.substring(end + 1)).as(output).isEqualTo(String.valueOf(status));
            if (line.answer() != null) {
                Placeholders placeholders =
                        new Placeholders().with("base", server.uri().toString());
                assertThat(new JsonComparison(placeholders, line.partial())
                                .differences(line.answer(), ResponseCheck.JSON.readTree(output.substring(0, end))))
                        .isEmpty();
            }
        }
    }

    private String output(String command) throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        shell.getOutputStream().close();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        return output;
    }

    private static boolean isInstalled(String program) {
        try {
            Process process = new ProcessBuilder(program, "--version")
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
