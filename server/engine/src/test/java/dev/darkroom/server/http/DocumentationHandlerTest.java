package dev.darkroom.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are on the class path, beside the calls of providers. */
@Timeout(30)
class DocumentationHandlerTest {

    @TempDir
    private Path folder;

    @AutoClose
    private LampServer server;

    @BeforeEach
    void start() throws IOException {
        server = new LampServer(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "/docs/, text/html, Lamps",
        "/docs/index.html, text/html, Lamps",
        "/docs/assets/site.css, text/css, margin",
    })
    void arePagesAndWhatTheyNeed(String path, String type, String content) throws IOException {
        assertThat(server.exchange(LampServer.get(path)))
                .startsWith("HTTP/1.1 200")
                .contains("Content-Type: " + type, "Content-Security-Policy: default-src 'none'", "nosniff", "ETag:")
                .contains(content);
    }

    @Test
    void leadsToThePagesFromTheirFolder() throws IOException {
        assertThat(server.exchange(LampServer.get("/docs")))
                .startsWith("HTTP/1.1 30")
                .contains("Location: /docs/\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/none.html",
                "/docs/assets/",
                "/docs/../specs/left/openapi.json",
                "/docs/%2e%2e/specs/left/openapi.json",
                "/docs/..%2fspecs/left/openapi.json",
                "/docs/%5c..%5cspecs/left/openapi.json",
                "/docs//etc/passwd",
                "/docsindex.html",
                "/doc/index.html",
            })
    void whatIsNoPageIsNotShown(String path) throws IOException {
        assertThat(server.exchange(LampServer.get(path)))
                .startsWith("HTTP/1.1 4")
                .doesNotContain("openapi", "root:");
    }

    @Test
    void isOnlyRead() throws IOException {
        assertThat(server.exchange(LampServer.request("DELETE", "/docs/index.html")))
                .startsWith("HTTP/1.1 4");
        assertThat(server.exchange(LampServer.request("HEAD", "/docs/index.html")))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("Lamps");
    }

    @Test
    void providersAreAnsweredAsEver() throws IOException {
        assertThat(server.exchange(LampServer.get("/v1/lamps")))
                .startsWith("HTTP/1.1 200")
                .contains("{\"lamps\":2}");
    }
}
