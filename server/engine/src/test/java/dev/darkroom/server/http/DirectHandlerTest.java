package dev.darkroom.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The short way answers as the one through Jersey, which a request takes that is not quite plain. That a client announces an empty body,
 * as the JDK's does, makes nothing odd of its request.
 */
@Timeout(120)
class DirectHandlerTest {

    private static final String PLAIN = "application/json";
    private static final String FOR_JERSEY = "application/json;q=0.9, text/plain;q=0.1";

    /** Another one for each answer. */
    private static final List<String> PASSING = List.of("date", "x-request-id", "x-runtime");

    @TempDir
    private static Path folder;

    private static DarkroomServer server;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        server = DarkroomServer.start(ServerSettings.builder().data(folder).build());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private record Answer(int status, Map<String, List<String>> headers, String body) {}

    @ParameterizedTest
    @CsvSource({
        "GET, procore-demo-token, /rest/v1.0/images?project_id=56, 200",
        "GET, procore-demo-token, /rest/v1.0/images?project_id=56&per_page=2&page=2&sort=-created_at, 200",
        "GET, procore-demo-token, /rest/v1.0/images?project_id=56&filters%5Bquery%5D=n%C3%B6rth+%2B, 200",
        "GET, procore-demo-token, /rest/v1.0/images?project_id=56&serializer_view=ids_only&x=, 200",
        "GET, procore-demo-token, /rest/v1.0/images?project_id=%35%36, 200",
        "GET, procore-demo-token, /rest/v1.0/images?project_id=five, 400",
        "GET, procore-demo-token, /rest/v1.0/images?project_id, 400",
        "GET, procore-demo-token, /rest/v1.0/images?=1&&project_id=57, 403",
        "GET, procore-demo-token, /rest/v1.0/images/1?project_id=56, 404",
        "GET, procore-demo-token, /rest/v1.0/images/%31?project_id=56, 404",
        "GET, procore-demo-token, /rest/v1.0/images/one?project_id=56, 400",
        "GET, procore-demo-token, /rest/v1.0/images/1/?project_id=56, 404",
        "DELETE, procore-demo-token, /rest/v1.0/images/1?project_id=56, 404",
        "GET, nobody, /rest/v1.0/images?project_id=56, 401",
        "GET, monk-demo-token, /v1/inspections?limit=1, 200",
        "GET, monk-demo-token, /v1/inspections/3fa85f64-5717-4562-b3fc-2c963f66afa6, 200",
        "GET, monk-demo-token, /v1/inspections/3fa85f64%2D5717-4562-b3fc-2c963f66afa6/images, 200",
        "GET, monk-demo-token, /v1/inspections/%F0%9F%93%B7, 404",
        "GET, nobody, /v2/im/V3HG0CMVMk4aNQj6_YFHgQ?client_id=my-client-id, 200",
        "GET, nobody, /v2/im/V3HG0CMVMk4aNQj6_YFHgQ, 401",
        "GET, nobody, /v2/im/a%2Fb?client_id=my-client-id, 404",
        "GET, nobody, /v2/im/a+b?client_id=my-client-id, 404",
        "GET, nobody, /v1/label, 200",
        "GET, nobody, /__darkroom/health/live, 200",
    })
    void answersAlike(String method, String token, String target, int status) throws Exception {
        Answer direct = ask(method, token, target, PLAIN);
        Answer throughJersey = ask(method, token, target, FOR_JERSEY);
        assertThat(direct).isEqualTo(throughJersey);
        assertThat(direct.status()).as(direct.body()).isEqualTo(status);
    }

    private Answer ask(String method, String token, String target, String accept)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.uri() + target))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Procore-Company-Id", "8")
                .header("Accept", accept);
        if (!target.startsWith("/v2") && !target.startsWith("/__")) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        PASSING.forEach(headers::remove);
        return new Answer(response.statusCode(), headers, response.body());
    }
}
