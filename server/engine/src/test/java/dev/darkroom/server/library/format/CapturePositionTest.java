package dev.darkroom.server.library.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.drew.lang.Rational;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.GpsDirectory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapturePositionTest {

    @Test
    void readsDegreesMinutesAndSeconds() {
        Position position = position("34/1 3/1 0/1", "N", "118/1 14/1 24/1", "W");
        assertThat(position.latitude()).isCloseTo(34.05, within(1e-9));
        assertThat(position.longitude()).isCloseTo(-118.24, within(1e-9));
    }

    @Test
    void minutesAndSecondsMayBeLeftOut() {
        assertThat(position("34/1 3/1 0/0", "N", "118/1 0/0 0/0", "E")).isEqualTo(new Position(34.05, 118));
        assertThat(position("90/1 0/1 0/1", "S", "180/1 0/1 0/1", "W")).isEqualTo(new Position(-90, -180));
    }

    @ParameterizedTest
    @CsvSource({
        "34/1 3/1 5/0, 118/1 14/1 24/1",
        "34/1 3/0 0/1, 118/1 14/1 24/1",
        "34/1 3/1 0/1, 118/1 14/1 5/0",
        "34/0 3/1 0/1, 118/1 14/1 24/1",
        "0/0 0/1 0/1, 118/1 14/1 24/1",
        "0/0 0/0 0/0, 0/0 0/0 0/0",
        "91/1 0/1 0/1, 118/1 14/1 24/1",
        "90/1 0/1 1/100, 118/1 14/1 24/1",
        "200/1 0/1 0/1, 118/1 14/1 24/1",
        "4294967295/100 0/1 0/1, 4294967295/100 0/1 0/1",
        "34/1 0/1 0/1, 181/1 0/1 0/1",
        "34/1 99/1 0/1, 118/1 0/1 0/1",
        "34/1 0/1 9999/1, 118/1 0/1 0/1",
        "34/1 -3/1 0/1, 118/1 0/1 0/1",
        "0/1 0/1 0/1, 0/1 0/1 0/1",
        "34/1, 118/1",
    })
    void whatIsNoPlaceIsLeftOut(String latitude, String longitude) {
        assertThat(position(latitude, "N", longitude, "E")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"' ', E", "N, ' '", "X, E", "N, 7"})
    void withoutADirectionThereIsNoPlace(String north, String east) {
        assertThat(position("34/1 3/1 0/1", north, "118/1 14/1 24/1", east)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"NaN, 0", "0, NaN", "Infinity, 0", "0, -Infinity", "90.0000001, 0", "0, -180.0000001"})
    void noneCanBeMadeElsewhereEither(double latitude, double longitude) {
        assertThat(Position.of(latitude, longitude)).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new Position(latitude, longitude));
    }

    private static Position position(String latitude, String north, String longitude, String east) {
        GpsDirectory gps = new GpsDirectory();
        gps.setRationalArray(GpsDirectory.TAG_LATITUDE, rationals(latitude));
        gps.setString(GpsDirectory.TAG_LATITUDE_REF, north);
        gps.setRationalArray(GpsDirectory.TAG_LONGITUDE, rationals(longitude));
        gps.setString(GpsDirectory.TAG_LONGITUDE_REF, east);
        Metadata metadata = new Metadata();
        metadata.addDirectory(gps);
        return CapturePosition.of(metadata);
    }

    private static Rational[] rationals(String text) {
        return Arrays.stream(text.split(" "))
                .map(part -> part.split("/"))
                .map(part -> new Rational(Long.parseLong(part[0]), Long.parseLong(part[1])))
                .toArray(Rational[]::new);
    }
}
