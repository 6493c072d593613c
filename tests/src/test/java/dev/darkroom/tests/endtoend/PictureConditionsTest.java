package dev.darkroom.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.darkroom.junit.TestServer;
import dev.darkroom.tests.wire.Message;
import dev.darkroom.tests.wire.RawSender;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures are fetched under conditions, as browsers, proxies and resumed downloads do (RFC 9110, sections 13 and 14). */
class PictureConditionsTest {

    @AutoClose
    private static final TestServer SERVER = TestServer.start();

    private static String picture = "";
    private static Message.Response whole;

    @BeforeAll
    static void findPicture() throws IOException {
        Message.Response images = send(
                "GET",
                "/v1/inspections/3fa85f64-5717-4562-b3fc-2c963f66afa6/images",
                "Authorization",
                "Bearer monk-demo-token");
        assertThat(images.status()).as(images.text()).isEqualTo(200);
        picture = URI.create(new ObjectMapper()
                        .readTree(images.body())
                        .at("/data/0/path")
                        .asText())
                .getPath();
        whole = send("GET", picture);
        assertThat(whole.status()).as(picture + whole.text()).isEqualTo(200);
    }

    private static Message.Response send(String method, String path, String... headers) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            lists.put(headers[i], List.of(headers[i + 1]));
        }
        return RawSender.send(SERVER.uri(), new Message.Request(method, path, lists, new byte[0]));
    }

    @ParameterizedTest
    @CsvSource({"GET, 304", "HEAD, 304"})
    void whatTheClientHasIsNotSentAgain(String method, int status) {
        for (String header : List.of("ETag", "Last-Modified")) {
            String condition = header.equals("ETag") ? "If-None-Match" : "If-Modified-Since";
            Message.Response response = send(method, picture, condition, whole.header(header));
            assertThat(response.status()).isEqualTo(status);
            assertThat(response.body()).isEmpty();
            assertThat(response.header("ETag")).isEqualTo(whole.header("ETag"));
            assertThat(response.header("Last-Modified")).isEqualTo(whole.header("Last-Modified"));
        }
    }

    @Test
    void anotherPictureIsNotTakenForTheOneThatIsMeant() {
        assertThat(send("GET", picture, "If-Match", "\"other\"").status()).isEqualTo(412);
        assertThat(send("GET", picture, "If-Unmodified-Since", "Sun, 06 Nov 1994 08:49:37 GMT")
                        .status())
                .isEqualTo(412);
        assertThat(send("GET", picture, "If-Match", whole.header("ETag")).status())
                .isEqualTo(200);
    }

    @Test
    void aDownloadGoesOnWhereItStoppedUnlessThePictureIsAnotherOne() {
        for (String validator : List.of(whole.header("ETag"), whole.header("Last-Modified"))) {
            assertThat(send("GET", picture, "Range", "bytes=10-19", "If-Range", validator)
                            .body())
                    .hasSize(10);
        }
        for (String stale : List.of("\"other\"", "Sun, 06 Nov 1994 08:49:37 GMT", "nonsense")) {
            Message.Response response = send("GET", picture, "Range", "bytes=10-19", "If-Range", stale);
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.body()).isEqualTo(whole.body());
        }
    }

    @Test
    void thumbnailsHaveTagsOfTheirOwn() {
        String path = picture.replaceFirst("\\.[a-z]+$", "/thumbnail.jpg");
        Message.Response thumbnail = send("GET", path);
        assertThat(thumbnail.status()).isEqualTo(200);
        assertThat(thumbnail.header("ETag")).isNotEqualTo(whole.header("ETag"));
        assertThat(send("GET", path, "If-None-Match", thumbnail.header("ETag")).status())
                .isEqualTo(304);
        assertThat(send("GET", path, "If-None-Match", whole.header("ETag")).status())
                .isEqualTo(200);
    }
}
