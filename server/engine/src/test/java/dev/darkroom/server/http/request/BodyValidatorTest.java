package dev.darkroom.server.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.darkroom.server.api.imagemonkey.model.DonationForm;
import dev.darkroom.server.api.livingdocs.model.ImageImportRequest;
import dev.darkroom.server.api.mapillary.model.CommentRequest;
import dev.darkroom.server.api.procore.model.ImageUpdateRequest;
import dev.darkroom.server.contract.Violation;
import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.exchange.PlainProvider;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class BodyValidatorTest {

    @TempDir
    Path folder;

    private final MultivaluedMap<String, String> headers = new MultivaluedHashMap<>();
    private Exchange exchange = new PlainProvider("mapillary").asking("createComment");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void readsJsonInAnyUnicode(String charset) throws IOException {
        CommentRequest comment = (CommentRequest) comment("{\"cm\":\"Malmö\"}".getBytes(Charset.forName(charset)));
        assertThat(comment.cm()).isEqualTo("Malmö");
    }

    @ParameterizedTest
    @CsvSource({
        "'', required",
        "'  ', required",
        "{, json",
        "'{\"cm\":\"a\"} x', json",
        "'{\"cm\":\"a\"}{}', json",
        "nonsense, json",
        "null, type",
        "[], type",
        "5, type",
        "{}, required",
        "'{\"cm\":null}', type",
        "'{\"cm\":[]}', type",
    })
    void refusesWhatIsNoSuchObject(String body, String rule) {
        assertThat(refused(body.getBytes(StandardCharsets.UTF_8)))
                .extracting(Violation::rule)
                .containsExactly(rule);
    }

    @Test
    void bytesThatAreNoTextAreNoJson() {
        byte[][] bodies = {
            {0, 0, 0, '{', -1, -1, -1, -1},
            {'{', 0, 0, 0, -1, -1, -1, -1},
            {0, 0, -2, -1, -1},
            {'"', -1, -2},
            {-1, -2},
            {0},
        };
        for (byte[] body : bodies) {
            assertThat(refused(body)).hasSize(1);
        }
    }

    @Test
    void deepNestingIsNoJson() {
        assertThat(refused("[".repeat(500_000).getBytes(StandardCharsets.UTF_8)))
                .extracting(Violation::rule)
                .containsExactly("json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate, gzip", "x"})
    void encodedBodiesAreNotTaken(String encoding) {
        headers.putSingle("Content-Encoding", encoding);
        assertThatThrownBy(() -> comment("{\"cm\":\"a\"}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NotSupportedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "IDENTITY", " ", ""})
    void anEncodingThatIsNoneDoesNoHarm(String encoding) throws IOException {
        headers.putSingle("Content-Encoding", encoding);
        assertThat(comment("{\"cm\":\"a\"}".getBytes(StandardCharsets.UTF_8))).isNotNull();
    }

    @Test
    void readsAsManyBytesAsTheDocumentAllows() {
        assertThat(refused(" ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8)))
                .allMatch(Violation::isMissing);
        assertThatThrownBy(() -> comment(" ".repeat((1 << 20) + 1).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        ClientErrorException.class,
                        failure -> assertThat(failure.getResponse().getStatus()).isEqualTo(413));
    }

    @Test
    void refusesTooManyBytesBeforeTheyAreSent() {
        headers.putSingle("Content-Length", "1048577");
        headers.putSingle("Expect", "100-continue");
        InputStream never = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("a byte was read");
            }
        };
        assertThatThrownBy(() -> read("mapillary", "createComment", CommentRequest.class, "application/json", never))
                .isInstanceOf(ClientErrorException.class);
    }

    @Test
    void aListThatIsTooLongIsRefusedBeforeItsItemsAreLookedAt() {
        String body = "{\"systemName\":\"s\",\"images\":[" + "{},".repeat(40_000) + "{}]}";
        assertThat(refusedImport(body))
                .singleElement()
                .isEqualTo(new Violation("body", "images", "maxItems", "must have at most 1000 items but found 40001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "0", "{\"a\":[]}", "\"\""})
    void aBodyOfTooManyPiecesIsNotRead(String piece) {
        assertThat(refusedImport("{\"images\":[" + (piece + ",").repeat(450_000) + "0]}"))
                .extracting(Violation::rule, Violation::message)
                .containsExactly(tuple("json", "is JSON of too many or too large pieces, or nested too deeply"));
    }

    @Test
    void checkingEndsBehindAHundredViolations() {
        String images = "{\"url\":5,\"metadata\":5},".repeat(999);
        assertThat(refusedImport("{\"systemName\":\"s\",\"images\":[" + images + "{}]}"))
                .hasSize(100);
    }

    @Test
    void whatIsWrongWithJsonTellsNothingOfHowItIsRead() {
        for (String body : List.of("{", "nonsense", "{\"a\":01}", "[".repeat(1000), "9".repeat(2000), "\"\\x\"")) {
            assertThat(refused(body.getBytes(StandardCharsets.UTF_8)))
                    .extracting(Violation::message)
                    .allMatch(message -> message.startsWith("is JSON of too many")
                            || message.matches("is not JSON at line \\d+, column \\d+"));
        }
    }

    private List<Violation> refusedImport(String body) {
        return catchThrowableOfType(
                        InvalidRequest.class,
                        () -> read(
                                "livingdocs",
                                "importImages",
                                ImageImportRequest.class,
                                "application/json",
                                stream(body)))
                .violations();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-30", "2024-13-01", "2023-02-29", "0000-00-00"})
    void aDayThatDoesNotExistIsRefused(String day) {
        InvalidRequest refusal = catchThrowableOfType(
                InvalidRequest.class,
                () -> read(
                        "procore",
                        "updateImage",
                        ImageUpdateRequest.class,
                        "application/json",
                        stream("{\"image\":{\"log_date\":\"" + day + "\"}}")));
        assertThat(refusal.violations())
                .extracting(Violation::name, Violation::rule)
                .containsExactly(tuple("image.log_date", "format"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=other",
                "multipart/form-data; boundary=\"\"",
                "multipart/form-data; boundary=b",
            })
    void aTextInThePlaceOfThePictureIsAMissingPicture(String type) throws IOException {
        String form = "--b\r\nContent-Disposition: form-data; name=\"label\"\r\n\r\ndog\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"image\"\r\n\r\nno file\r\n--b--\r\n";
        InvalidRequest refusal = catchThrowableOfType(
                InvalidRequest.class, () -> read("imagemonkey", "donate", DonationForm.class, type, stream(form)));
        assertThat(refusal.violations()).extracting(Violation::in).containsExactly("body");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    private Object comment(byte[] body) throws IOException {
        return read(
                "mapillary", "createComment", CommentRequest.class, "application/json", new ByteArrayInputStream(body));
    }

    private List<Violation> refused(byte[] body) {
        return catchThrowableOfType(InvalidRequest.class, () -> comment(body)).violations();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Object read(String provider, String operationId, Class<?> type, String mediaType, InputStream source)
            throws IOException {
        exchange = new PlainProvider(provider).asking(operationId);
        return new BodyValidator(folder).aroundReadFrom(FakeBody.of(exchange, type, mediaType, headers, source));
    }
}
