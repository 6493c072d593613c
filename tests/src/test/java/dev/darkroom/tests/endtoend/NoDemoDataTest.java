package dev.darkroom.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.tests.wire.Message;
import dev.darkroom.tests.wire.RawSender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that begins without the demo data is empty and can be filled through every provider. */
class NoDemoDataTest {

    private static final String IMAGES = "/rest/v1.0/images?project_id=56";

    @TempDir
    private Path folder;

    private DarkroomServer server;

    @BeforeEach
    void start() throws Exception {
        server = DarkroomServer.start(
                ServerSettings.builder().data(folder).demo(false).build());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyProviderCanBeUsed() throws IOException {
        assertThat(procore("GET", IMAGES, "")).isEmpty();
        JsonNode album = procore(
                "POST", "/rest/v1.0/image_categories?project_id=56", "{\"image_category\":{\"name\":\"Mine\"}}");
        assertThat(album.path("position").asInt()).isEqualTo(1);

        String monk = "Bearer monk-demo-token";
        JsonNode inspection = call("POST", "/v1/inspections", monk, "{\"tasks\":{\"damage_detection\":{}}}");
        String images = "/v1/inspections/" + inspection.path("id").asText() + "/images";
        assertThat(call("GET", images, monk, "").path("data")).isEmpty();

        JsonNode imported = call(
                "POST",
                "/api/v1/import/images",
                "Bearer ey1234",
                "{\"systemName\":\"mine\",\"images\":[{\"url\":\"https://nowhere.invalid/a.jpg\",\"id\":\"1\",\"fileName\":\"a\",\"metadata\":{}}]}");
        assertThat(imported.path("id").asText()).isNotEmpty();

        String image = "/v2/im/V3HG0CMVMk4aNQj6_YFHgQ";
        assertThat(call("GET", image + "?client_id=my-client-id", "", "")
                        .path("location")
                        .asText())
                .isNotEmpty();
        assertThat(call("GET", image + "/cm?client_id=my-client-id", "Bearer xxx.yyy.zzz", "")
                        .path("cms"))
                .isEmpty();

        assertThat(call("GET", "/v1/export?tags=dog", "", "")).isEmpty();
        assertThat(call("GET", "/v1/label", "", "")).hasSize(15);
    }

    @Test
    void theDemoDataDoNotComeLater() throws Exception {
        server.close();
        server = DarkroomServer.start(ServerSettings.builder().data(folder).build());

        assertThat(procore("GET", IMAGES, "")).isEmpty();
    }

    private JsonNode procore(String method, String path, String json) throws IOException {
        return call(method, path, "Bearer procore-demo-token", json);
    }

    private JsonNode call(String method, String path, String authorization, String json) throws IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("Procore-Company-Id", List.of("8"));
        if (!authorization.isEmpty()) {
            headers.put("Authorization", List.of(authorization));
        }
        if (!json.isEmpty()) {
            headers.put("Content-Type", List.of("application/json"));
        }
        Message.Request request = new Message.Request(method, path, headers, json.getBytes(StandardCharsets.UTF_8));
        Message.Response answer = RawSender.send(server.uri(), request);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return new ObjectMapper().readTree(answer.text());
    }
}
