package dev.darkroom.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.darkroom.server.config.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A running server whose data folder somebody has spoilt: what is spoilt harms only itself. */
@Timeout(120)
class SpoiltFolderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path folder;

    private static DarkroomServer server;
    private static JsonNode photos;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        server = DarkroomServer.start(ServerSettings.builder().data(folder).build());
        photos = new SpoiltFolderTest().photos();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aFileThatIsMissingIsNotFound() throws Exception {
        URI photo = URI.create(photos.get(1).get("url").asText());
        Files.delete(file(photo));

        assertThat(get(photo).statusCode()).isEqualTo(404);
        assertThat(get(URI.create(photos.get(1).get("thumbnail_url").asText())).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFileThatIsShorterThanItWasIsCutOffAtOnce() throws Exception {
        URI photo = URI.create(photos.get(0).get("url").asText());
        try (FileChannel file = FileChannel.open(file(photo), StandardOpenOption.WRITE)) {
            file.truncate(file.size() / 2);
        }

        assertThatIOException().isThrownBy(() -> get(photo)).withMessageNotContaining("timed out");
        assertThat(get(URI.create(photos.get(0).get("thumbnail_url").asText())).statusCode())
                .isLessThan(500);
        assertThat(photos()).hasSameSizeAs(photos);
    }

    @Test
    void aRowThatNoCameraCanHaveWrittenSpoilsNoList() throws Exception {
        String id = file(URI.create(photos.get(2).get("url").asText()))
                .getFileName()
                .toString();
        for (String spoilt : new String[] {
            "latitude = 9e999, longitude = -9e999", "taken_at = 'never', width = -1", "media_type = '', size = 'big'"
        }) {
            change("UPDATE picture SET " + spoilt + " WHERE id = '" + id + "'");
            assertThat(photos()).hasSameSizeAs(photos);
        }
    }

    @Test
    void aDayThatNoCalendarHasSpoilsNoList() throws Exception {
        change("INSERT INTO procore_daily_log_entry (id, project_id, log_date) VALUES (987654, 56, 'never')");
        change("UPDATE procore_photo SET daily_log_entry_id = 987654 WHERE id = "
                + photos.get(3).get("id").asText());

        assertThat(photos()).hasSameSizeAs(photos);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"latitude = 9e999", "latitude = 91", "longitude = 'west'", "angle = -9e999", "angle = 'north'"})
    void aPlaceThatIsNoneSpoilsNoOtherImage(String spoilt) throws Exception {
        change("INSERT OR REPLACE INTO mapillary_image (image_key, is_private, latitude, longitude, angle)"
                + " VALUES ('SpoiltSpoiltSpoiltSpoi', 0, 1, 2, 3)");
        URI image = server.uri().resolve("/v2/im/SpoiltSpoiltSpoiltSpoi?client_id=my-client-id");
        assertThat(get(image).statusCode()).isEqualTo(200);

        change("UPDATE mapillary_image SET " + spoilt + " WHERE image_key = 'SpoiltSpoiltSpoiltSpoi'");

        assertThat(get(image).statusCode()).isEqualTo(404);
    }

    private static void change(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("darkroom.db"));
                Statement change = connection.createStatement()) {
            assertThat(change.executeUpdate(statement)).isEqualTo(1);
        }
    }

    private static Path file(URI photo) {
        String name = photo.getPath().replaceAll(".*/|\\..*", "");
        return folder.resolve("pictures").resolve(name.substring(0, 2)).resolve(name);
    }

    private JsonNode photos() throws IOException, InterruptedException {
        HttpResponse<byte[]> response = get(server.uri().resolve("/rest/v1.0/images?project_id=56"));
        assertThat(response.statusCode()).isEqualTo(200);
        return new ObjectMapper().readTree(response.body());
    }

    private HttpResponse<byte[]> get(URI uri) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Procore-Company-Id", "8")
                .timeout(PATIENCE)
                .build();
        return client.send(request, BodyHandlers.ofByteArray());
    }
}
