package dev.darkroom.server.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.POJONode;
import dev.darkroom.server.contract.Violation;
import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.exchange.PlainProvider;
import dev.darkroom.server.spi.WireDialect;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of every kind, by a document that has them all. */
class BodyKindsTest {

    private static final PlainProvider BODIES = new PlainProvider("bodies");

    @TempDir
    Path folder;

    private @Nullable Object read(Exchange exchange, String mediaType, byte[] body) throws IOException {
        return new BodyValidator(folder)
                .aroundReadFrom(FakeBody.of(
                        exchange,
                        JsonNode.class,
                        mediaType,
                        new MultivaluedHashMap<>(),
                        new ByteArrayInputStream(body)));
    }

    private @Nullable String read(String operation, String mediaType, String body) throws IOException {
        Object value = read(BODIES.asking(operation), mediaType, body.getBytes(StandardCharsets.UTF_8));
        return value == null ? null : value.toString();
    }

    private List<Violation> refused(Exchange exchange, String mediaType, byte[] body) {
        return catchThrowableOfType(InvalidRequest.class, () -> read(exchange, mediaType, body))
                .violations();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "needText  | text/plain | a=b | \"a=b\"",
                "needText  | text/plain | ''  | \"\"",
                "takeText  | text/plain | a   | \"a\"",
                "takeText  | text/plain | ''  |",
                "needPairs | application/x-www-form-urlencoded | name=a%20b&size=7 | {\"name\":\"a b\",\"size\":7}",
                "needPairs | application/x-www-form-urlencoded | '' | {}",
                "takePairs | application/x-www-form-urlencoded | size=7 | {\"size\":7}",
                "takePairs | application/x-www-form-urlencoded | '' |",
                "takeObject | application/json | {\"name\":\"a\"} | {\"name\":\"a\"}",
                "takeObject | application/json | ' '  |",
                "takeFile | application/octet-stream | '' |",
            })
    void aBodyIsWhatItsKindSays(String operation, String mediaType, String body, @Nullable String value)
            throws IOException {
        assertThat(read(operation, mediaType, body)).isEqualTo(value);
    }

    @Test
    void aTextIsInItsCharacterSet() throws IOException {
        byte[] latin = "Malmö".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(BODIES.asking("needText"), "text/plain; charset=iso-8859-1", latin))
                .hasToString("\"Malmö\"");
        assertThat(refused(BODIES.asking("needText"), "text/plain", latin))
                .extracting(Violation::rule)
                .containsExactly("json");
        assertThat(refused(BODIES.asking("needPairs"), "application/x-www-form-urlencoded", new byte[] {'a', '=', -1}))
                .extracting(Violation::rule)
                .containsExactly("json");
    }

    @Test
    void aFileIsKeptUntilTheExchangeEnds() throws IOException {
        Exchange exchange = BODIES.asking("needFile");
        assertThat(read(exchange, "application/octet-stream", new byte[] {1, 2, 3}))
                .isNotNull();
        assertThat(files()).isEqualTo(1);
        exchange.parts().close();
        assertThat(files()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "image/png"})
    void whatOnlyBytesCanBeIsAFileWhateverItsSchemaSays(String mediaType) throws IOException {
        Exchange exchange = BODIES.asking("needDocument");
        assertThat(read(exchange, mediaType, new byte[] {'<', 'a', '/', '>'})).isInstanceOf(POJONode.class);
        assertThat(files()).isEqualTo(1);
        exchange.parts().close();
    }

    @Test
    void anEmptyFileIsNone() throws IOException {
        Exchange exchange = BODIES.asking("needFile");
        assertThat(refused(exchange, "application/octet-stream", new byte[0]))
                .extracting(Violation::rule)
                .containsExactly("required");
        exchange.parts().close();
        assertThat(files()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "lenient, application/x-www-form-urlencoded; charset=utf-8, true",
        "lenient, text/plain, false",
        "lenient,, false",
        "documented, application/x-www-form-urlencoded, false",
    })
    void membersOfJsonAreAFormWhereItIsAnnounced(String spellings, @Nullable String announced, boolean taken)
            throws IOException {
        Exchange exchange = BODIES.asking(
                "takeObject", WireDialect.of(new ObjectMapper().readTree("{\"spellings\": \"" + spellings + "\"}")));
        exchange.originalContentType(announced);
        byte[] body = "name=a".getBytes(StandardCharsets.UTF_8);
        if (taken) {
            assertThat(read(exchange, "application/json", body)).hasToString("{\"name\":\"a\"}");
        } else {
            assertThat(refused(exchange, "application/json", body))
                    .extracting(Violation::rule)
                    .containsExactly("json");
        }
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
