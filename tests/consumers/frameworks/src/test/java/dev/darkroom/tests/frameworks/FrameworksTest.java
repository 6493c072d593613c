package dev.darkroom.tests.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.junit.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A client works in an application whose libraries somebody else has chosen. */
class FrameworksTest {

    private static final HttpClient USER = HttpClient.newHttpClient();
    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
    private static final Pattern TIME = Pattern.compile("\"createdAt\":\"\\d{4}-\\d\\d-\\d\\dT[^\"]*\"");

    @AutoClose
    private final TestServer server = TestServer.start();

    @ParameterizedTest
    @ValueSource(strings = {"spring-boot-3", "spring-boot-4"})
    void inASpringBootApplicationThatRunsFromItsJar(String application) throws Exception {
        try (Program program = Program.ofJar(application, "--server.port=0", "--procore.uri=" + server.uri())) {
            URI photos = URI.create("http://127.0.0.1:" + program.awaitLine("ready on port ") + "/photos");

            String ids = text(get(photos));
            String first = ids.replaceAll("^\\[|[,\\]].*", "");
            byte[] picture = get(URI.create(photos + "/" + first + "/picture")).body();
            assertThat(picture).hasSizeGreaterThan(1000);

            String created = text(USER.send(
                    HttpRequest.newBuilder(photos)
                            .header("Content-Type", "application/octet-stream")
                            .POST(BodyPublishers.ofByteArray(picture))
                            .build(),
                    BodyHandlers.ofByteArray()));
            assertThat(created).containsPattern(ID).containsPattern(TIME);
            String id = ID.matcher(created).results().findFirst().orElseThrow().group(1);
            assertThat(get(URI.create(photos + "/" + id + "/picture")).body()).isEqualTo(picture);

            HttpResponse<byte[]> nothing = get(URI.create(photos + "/404/picture"));
            assertThat(nothing.statusCode()).isEqualTo(404);
            assertThat(text(nothing)).isEqualTo("showImage");
        }
    }

    private static HttpResponse<byte[]> get(URI uri) throws IOException, InterruptedException {
        return USER.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** It compiles because the clients say what may be null. */
    @Test
    void inKotlin() throws Exception {
        try (Program program =
                Program.ofClasses("kotlin", "", List.of("MainKt", server.uri().toString()))) {
            assertThat(program.lines()).containsExactly("Level 2", "true", "404");
        }
    }

    /** A client keeps to Jersey; the application's own choice, without a word from it, is what comes first on the class path. */
    @ParameterizedTest
    @CsvSource({"darkroom, org.glassfish.jersey.client", "resteasy, org.jboss.resteasy.client.jaxrs.internal"})
    void besideRestEasy(String first, String found) throws Exception {
        try (Program program = Program.ofClasses(
                "resteasy", first, List.of("app.Main", server.uri().toString()))) {
            assertThat(program.lines()).containsExactly(found, "200", "true", "200", "404");
        }
    }
}
