package dev.darkroom.server.library.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureTimeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "2024:05:01 10:00:00|-|2024-05-01T10:00:00Z",
                "2024:05:01 10:00:00|+02:00|2024-05-01T10:00:00+02:00",
                "2024:05:01 10:00:00| -0730 |2024-05-01T10:00:00-07:30",
                "2024:05:01 10:00:00|Z|2024-05-01T10:00:00Z",
                "2024-05-01 10:00:00|-|2024-05-01T10:00:00Z",
                "2024/05/01 10:00:00|-|2024-05-01T10:00:00Z",
                "2024-05-01T10:00:00|-|2024-05-01T10:00:00Z",
                "2024-05-01T10:00:00Z|+05:00|2024-05-01T10:00:00Z",
                "2024-05-01T10:00:00.5+02:00|-|2024-05-01T10:00:00.5+02:00",
                "2024:05:01 10:00:00.123456789012|-|2024-05-01T10:00:00.123456789Z",
                "2024:05:01 10:00:00,25|-|2024-05-01T10:00:00.25Z",
                "2024: 5: 1  9:05:03|-|2024-05-01T09:05:03Z",
                "2024:5:1 9:05:03|-|2024-05-01T09:05:03Z",
                "2024:05:01 10:00:00\u0000|-|2024-05-01T10:00:00Z",
                "2024:02:29 10:00:00|-|2024-02-29T10:00:00Z",
            })
    void readsWhatCanBeMeantInOneWay(String text, String offset, String expected) {
        assertThat(CaptureTime.parse(text, offset)).isEqualTo(expected);
    }

    /** The time is a fact without it. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", "      ", "-5:00", "-5", "CDT", "UTC+2", "+99:99", "+19:00", "  :  ", "\0\0\0", "+02:00:00"})
    void anOffsetThatCannotBeReadDiscardsNoTime(String offset) {
        assertThat(CaptureTime.parse("2024:05:01 10:00:00", offset)).isEqualTo("2024-05-01T10:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024:02:30 10:00:00",
                "2023:02:29 10:00:00",
                "2024:04:31 10:00:00",
                "2024:13:01 10:00:00",
                "2024:00:00 00:00:00",
                "0000:00:00 00:00:00",
                "0000:01:01 00:00:00",
                "    :  :     :  :  ",
                "2024:05:01 24:00:00",
                "2024:05:01 23:59:60",
                "2024:05:01 10:60:00",
                "2024:05:01",
                "2024:05-01 10:00:00",
                "05:01:2024 10:00:00",
                "01/05/2024 10:00:00",
                "2024:05:01 10:00:00 PM",
                "2024:05:01 10:00:00123",
                "20240501100000",
                "9999-12-31T23:59:59-10:00",
                "0001-01-01T00:00:00+10:00",
                "",
                "no time at all"
            })
    void whatIsNoTimeOrMayBeAnotherIsLeftOut(String text) {
        assertThat(CaptureTime.parse(text, null)).isNull();
    }
}
