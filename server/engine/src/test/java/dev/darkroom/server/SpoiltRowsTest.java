package dev.darkroom.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.darkroom.server.config.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A running server in whose tables somebody has left nonsense: a row that cannot be read is missing, and no other. */
@Timeout(120)
class SpoiltRowsTest {

    private static final String INSPECTION = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
    private static final String IMAGES = "/v1/inspections/" + INSPECTION + "/images";

    @TempDir
    private static Path folder;

    private static DarkroomServer server;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        server = DarkroomServer.start(ServerSettings.builder().data(folder).build());
        HttpRequest inspection = request("/v1/inspections", "monk-demo-token")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"tasks\": {\"damage_detection\": {}}}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(inspection, BodyHandlers.ofString())
                        .statusCode())
                .isLessThan(300);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The columns: what is spoilt and how, a call that shows it, where its list is, and what is missing there then. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "monk_image, picture_id, 'never', " + IMAGES + ", monk-demo-token, /data, 1",
                "monk_image, id, 'never', " + IMAGES + ", monk-demo-token, /data, 1",
                "monk_image, checks, '{', " + IMAGES + ", monk-demo-token, /data, 0",
                "monk_image, damage_area, '[1]', " + IMAGES + ", monk-demo-token, /data, 0",
                "monk_image, additional_data, 'x', " + IMAGES + ", monk-demo-token, /data, 0",
                "monk_image, picture_id, 'never', /v1/inspections/" + INSPECTION + ", monk-demo-token, /images, 1",
                "monk_task, id, 'never', /v1/inspections/" + INSPECTION + ", monk-demo-token, /tasks, 1",
                "monk_task, status, 'never', /v1/inspections/" + INSPECTION + ", monk-demo-token, /tasks, 1",
                "monk_task, arguments, '{', /v1/inspections/" + INSPECTION + ", monk-demo-token, /tasks, 0",
                "monk_task, done_at, 9223372036854775807, /v1/inspections/" + INSPECTION
                        + ", monk-demo-token, /tasks, 1",
                "monk_task_image, details, '{', /v1/inspections/" + INSPECTION + ", monk-demo-token, /tasks, 0",
                "monk_task_image, image_id, '', /v1/inspections/" + INSPECTION + ", monk-demo-token, /tasks, 0",
                "monk_inspection, id, 'never', /v1/inspections, monk-demo-token, /data, 1",
                "monk_inspection, vehicle, '[', /v1/inspections?verbose=1, monk-demo-token, /data, 0",
                "monk_inspection, related_inspection_id, 7, /v1/inspections, monk-demo-token, /data, 1",
                "monk_inspection, created_at, 9223372036854775807, /v1/inspections, monk-demo-token, /data, 1",
                "imagemonkey_donation, id, 'never', /v1/export?tags=dog, -, ``, 1",
                "imagemonkey_donation, picture_id, 'never', /v1/export?tags=dog, -, ``, 1",
                "imagemonkey_donation, num_yes, 'many', /v1/export?tags=dog, -, ``, 0",
                "livingdocs_import_picture, status, 'never', /api/v1/import/images/status?id=25bzj8j, ey1234, /images, 1",
                "livingdocs_import_picture, status, NULL, /api/v1/import/images/status?id=25bzj8j, ey1234, /images, 1",
                "livingdocs_medium, picture_id, 'never', /api/v1/import/images/status?id=25bzj8j, ey1234, /images, 0",
                "livingdocs_medium, metadata, '{', /api/v1/import/images/status?id=25bzj8j, ey1234, /images, 0",
                "procore_photo, picture_id, 'never', /rest/v1.0/images?project_id=56, -, ``, 1",
                "procore_photo, created_at, -9223372036854775808, /rest/v1.0/images?project_id=56, -, ``, 1",
                "procore_photo, taken_at, 9223372036854775807, /rest/v1.0/images?project_id=56, -, ``, 0",
                "procore_photo, picture_id, 'never', /rest/v1.0/image_categories?project_id=56, -, ``, 0",
                "procore_album, updated_at, 9223372036854775807, /rest/v1.0/image_categories?project_id=56, -, ``, 1",
                "procore_comment, created_at, 9223372036854775807, /rest/v1.0/images?project_id=56, -, ``, 0",
                "procore_trade, updated_at, 9223372036854775807, /rest/v1.0/images?project_id=56, -, ``, 0",
                "mapillary_comment, created_at, 9223372036854775807, /v2/im/V3HG0CMVMk4aNQj6_YFHgQ/cm?client_id=my-client-id, xxx.yyy.zzz, /cms, 1",
                "mapillary_blur, x_min, 9e999, /v2/im/V3HG0CMVMk4aNQj6_YFHgQ/b?client_id=my-client-id, xxx.yyy.zzz, /bs, 1",
                "mapillary_finding, y_max, 'high', /v2/im/2SCoJAJIjJFB4bK2m3mspg/or?client_id=my-client-id, xxx.yyy.zzz, /or_rects, 1",
            })
    void harmsOnlyItself(String table, String column, String value, String path, String token, String list, int lost)
            throws Exception {
        int before = get(path, token).at(list).size();
        assertThat(before).as("elements of %s", list).isPositive();
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("darkroom.db"));
                Statement change = database.createStatement()) {
            List<Integer> after = new ArrayList<>();
            for (long row : rows(change, table)) {
                change.execute("CREATE TEMP TABLE kept AS SELECT rowid AS id, " + column + " AS value FROM " + table
                        + " WHERE rowid = " + row);
                change.execute("UPDATE " + table + " SET " + column + " = " + value + " WHERE rowid = " + row);
                try {
                    after.add(get(path, token).at(list).size());
                } finally {
                    change.execute(
                            "UPDATE " + table + " SET " + column + " = (SELECT value FROM kept) WHERE rowid = " + row);
                    change.execute("DROP TABLE kept");
                }
            }
            // Rows of other lists are among those of the table.
            assertThat(after).contains(before - lost).allMatch(size -> size == before || size == before - lost);
        }
    }

    @Test
    void pagesGoOnBehindIt() throws Exception {
        List<String> all = ids(get(IMAGES, "monk-demo-token").at("/data"));
        assertThat(all).hasSizeGreaterThan(2);
        String spoilt = all.get(1);
        change("UPDATE monk_image SET picture_id = 'never-' || picture_id WHERE id = '" + spoilt + "'");
        try {
            List<String> read = new ArrayList<>();
            String path = IMAGES + "?limit=1";
            while (path != null) {
                JsonNode page = get(path, "monk-demo-token");
                read.addAll(ids(page.at("/data")));
                JsonNode next = page.at("/paging/cursors/next/after");
                path = next.isTextual() ? IMAGES + "?limit=1&after=" + next.asText() : null;
            }
            assertThat(read)
                    .containsExactlyElementsOf(
                            all.stream().filter(id -> !id.equals(spoilt)).toList());
        } finally {
            change("UPDATE monk_image SET picture_id = substr(picture_id, 7) WHERE id = '" + spoilt + "'");
        }
    }

    @Test
    void anyOtherDonationIsShown() throws Exception {
        change("UPDATE imagemonkey_donation SET picture_id = 'never-' || picture_id WHERE sequence > 1");
        try {
            for (int i = 0; i < 20; i++) {
                assertThat(get("/v1/validate", null).get("uuid").asText()).isNotEmpty();
            }
        } finally {
            change("UPDATE imagemonkey_donation SET picture_id = substr(picture_id, 7) WHERE sequence > 1");
        }
    }

    private static List<Long> rows(Statement statement, String table) throws SQLException {
        List<Long> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("SELECT rowid FROM " + table)) {
            while (found.next()) {
                rows.add(found.getLong(1));
            }
        }
        return rows;
    }

    private static void change(String statement) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("darkroom.db"));
                Statement change = database.createStatement()) {
            assertThat(change.executeUpdate(statement)).isPositive();
        }
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.forEach(element -> ids.add(element.get("id").asText()));
        return ids;
    }

    private JsonNode get(String path, String token) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request(path, token).build(), BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return new ObjectMapper().readTree(response.body());
    }

    private static HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.uri() + path))
                .header("Procore-Company-Id", "8")
                .timeout(Duration.ofSeconds(60));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }
}
