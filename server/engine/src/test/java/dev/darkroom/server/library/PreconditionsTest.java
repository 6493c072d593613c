package dev.darkroom.server.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreconditionsTest {

    private static final Instant MODIFIED = Instant.parse("1994-11-06T08:49:37.500Z");

    private static Preconditions of(String headers) {
        Map<String, String> values = new HashMap<>();
        for (String header : headers.split(";")) {
            values.put(header.split(":", 2)[0].strip(), header.split(":", 2)[1].strip());
        }
        return new Preconditions("\"a1\"", MODIFIED, name -> values.getOrDefault(name, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "X: none | 200",
                "If-None-Match: \"a1\" | 304",
                "If-None-Match: W/\"a1\" | 304",
                "If-None-Match: \"b\", \"a1\" | 304",
                "If-None-Match: * | 304",
                "If-None-Match: \"b\" | 200",
                "If-None-Match: a1 | 200",
                "If-Match: \"a1\" | 200",
                "If-Match: \"b\",\"a1\" | 200",
                "If-Match: * | 200",
                "If-Match: \"b\" | 412",
                "If-Match: W/\"a1\" | 412",
                "If-Match: nonsense | 412",
                "If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT | 304",
                "If-Modified-Since: Sunday, 06-Nov-94 08:49:37 GMT | 304",
                "If-Modified-Since: Sun Nov  6 08:49:37 1994 | 304",
                "If-Modified-Since: Sun, 06 Nov 1994 08:49:38 GMT | 304",
                "If-Modified-Since: Sun, 06 Nov 1994 08:49:36 GMT | 200",
                "If-Modified-Since: yesterday | 200",
                "If-Unmodified-Since: Sun, 06 Nov 1994 08:49:37 GMT | 200",
                "If-Unmodified-Since: Sun, 06 Nov 1994 08:49:36 GMT | 412",
                "If-Unmodified-Since: yesterday | 200",
                "If-None-Match: \"b\"; If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT | 200",
                "If-None-Match: \"a1\"; If-Modified-Since: Sun, 06 Nov 1994 08:49:36 GMT | 304",
                "If-Match: \"a1\"; If-Unmodified-Since: Sun, 06 Nov 1994 08:49:36 GMT | 200",
                "If-Match: \"b\"; If-None-Match: \"a1\" | 412",
                "If-Match: \"a1\"; If-None-Match: \"a1\" | 304",
            })
    void decidesWhatIsAnswered(String headers, int status) {
        assertThat(of(headers).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "X: none | true",
                "If-Range: \"a1\" | true",
                "If-Range: W/\"a1\" | false",
                "If-Range: \"b\" | false",
                "If-Range: * | false",
                "If-Range: Sun, 06 Nov 1994 08:49:37 GMT | true",
                "If-Range: Sun, 06 Nov 1994 08:49:36 GMT | false",
                "If-Range: Sun, 06 Nov 1994 08:49:38 GMT | false",
                "If-Range: nonsense | false",
            })
    void aPartIsOnlySentOfTheSameWhole(String headers, boolean wanted) {
        assertThat(of(headers).isRangeWanted()).isEqualTo(wanted);
    }
}
