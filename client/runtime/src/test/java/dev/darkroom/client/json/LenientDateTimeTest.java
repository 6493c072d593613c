package dev.darkroom.client.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as providers really write them. */
class LenientDateTimeTest {

    private final JsonCodec json = new JsonCodec();

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05Z,           2026-01-02T03:04:05Z",
        "2026-01-02t03:04:05z,           2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05+01:00,      2026-01-02T03:04:05+01:00",
        "2026-01-02T03:04:05-09:30,      2026-01-02T03:04:05-09:30",
        "2026-01-02T03:04:05+0000,       2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05+0530,       2026-01-02T03:04:05+05:30",
        "2026-01-02T03:04:05+01,         2026-01-02T03:04:05+01:00",
        "2026-01-02T03:04:05,            2026-01-02T03:04:05Z",
        "2026-01-02 03:04:05,            2026-01-02T03:04:05Z",
        "2026-01-02 03:04:05+02:00,      2026-01-02T03:04:05+02:00",
        "2026-01-02T03:04,               2026-01-02T03:04:00Z",
        "2026-01-02T03:04:05.6Z,         2026-01-02T03:04:05.6Z",
        "2026-01-02T03:04:05.678901Z,    2026-01-02T03:04:05.678901Z",
        "2026-01-02T03:04:05.678901234Z, 2026-01-02T03:04:05.678901234Z",
        "2024-02-29T00:00:00Z,           2024-02-29T00:00:00Z",
    })
    void manyWritingsAreRead(String text, OffsetDateTime expected) throws IOException {
        assertThat(read('"' + text + '"')).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"yesterday\"",
                "\"2026-01-02\"",
                "\"2026-13-02T03:04:05Z\"",
                "\"2026-02-30T03:04:05Z\"",
                "\"2026-01-02T25:04:05Z\"",
                "\"2026-01-0203:04:05Z\"",
                "\"2026-01-02T 03:04:05Z\"",
                "\"2026-01-02T03:04:05Z+0100\"",
                "\"2026-01-02T03:04:05+01:00Z\"",
                "\"2026-01-02T03:04:05+99:00\"",
                "\"2026-01-02T03:04:05Z trailing\"",
                "1767323045",
                "true",
                "{}",
                "[]",
            })
    void badTextIsNamed(String document) {
        assertThatThrownBy(() -> read(document)).isInstanceOf(IOException.class).hasMessageContaining("OffsetDateTime");
    }

    @Test
    void theMessageShowsTheText() {
        assertThatThrownBy(() -> read("\"yesterday\""))
                .isInstanceOf(InvalidFormatException.class)
                .hasMessageContaining("yesterday")
                .hasMessageContaining("ISO 8601");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-02T03:04:05+01:00", "2026-01-02T03:04:00Z", "2026-01-02T03:04:05.678Z"})
    void aTimeIsWrittenWithItsOffsetAndItsSeconds(String text) throws IOException {
        assertThat(json.write(OffsetDateTime.parse(text))).asString().isEqualTo('"' + text + '"');
    }

    @Test
    void nullStaysNull() throws IOException {
        assertThat(read("null")).isNull();
    }

    private @Nullable OffsetDateTime read(String document) throws IOException {
        return json.read(document.getBytes(StandardCharsets.UTF_8), OffsetDateTime.class);
    }
}
