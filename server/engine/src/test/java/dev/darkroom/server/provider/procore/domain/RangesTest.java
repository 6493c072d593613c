package dev.darkroom.server.provider.procore.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangesTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "2018-01-01, 2018-01-01, 2018-01-01",
                "2018-01-01...2018-01-31, 2018-01-01, 2018-01-31",
                "\"2018-01-01...2018-01-31\", 2018-01-01, 2018-01-31",
                "\"2018-01-01\", 2018-01-01, 2018-01-01",
                "2018-01-31...2018-01-01, 2018-01-31, 2018-01-01"
            })
    void readsDays(String text, LocalDate first, LocalDate last) {
        assertThat(DateRange.parse(text)).isEqualTo(new DateRange(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-10-25, 2018-10-25T00:00:00Z, 2018-10-25T23:59:59.999Z",
        "2018-10-01...2018-10-31, 2018-10-01T00:00:00Z, 2018-10-31T23:59:59.999Z",
        "2018-10-25T00:00:00Z...2018-10-25T12:00:00Z, 2018-10-25T00:00:00Z, 2018-10-25T12:00:00Z",
        "2018-10-25T08:00:00+02:00...2018-10-25T18:00:00-05:00, 2018-10-25T06:00:00Z, 2018-10-25T23:00:00Z"
    })
    void readsTimes(String text, Instant first, Instant last) {
        assertThat(TimeRange.parse(text)).isEqualTo(new TimeRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-02-30", "2018-01-01...2018-13-01", "0000-00-00"})
    void refusesDaysThatAreNotInTheCalendar(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> DateRange.parse(text));
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> TimeRange.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-10-25T24:00:01Z...2018-10-26T00:00:00Z",
                "2018-10-25T00:00:00Z...2018-10-26T00:00:60Z",
                "2018-10-25T00:00:00+99:00...2018-10-26T00:00:00Z"
            })
    void refusesTimesThatAreNotOnTheClock(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> TimeRange.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "15504, 15504, 15504",
        "788866...788870, 788866, 788870",
        "0...9999999999999999999, 0, 9223372036854775807",
        "9999999999999999999, 9223372036854775807, 9223372036854775807"
    })
    void readsIds(String text, long lowest, long highest) {
        assertThat(IdRange.parse(text)).isEqualTo(new IdRange(lowest, highest));
    }
}
