package dev.darkroom.server.provider.mapillary.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RectangleTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 1, 1, true",
        "0.25625, 0.7426944478352865, 0.28875, 0.7926944478352864, true",
        "0, 0, 4.9E-324, 4.9E-324, true",
        "0.5, 0.5, 0.5, 0.6, false",
        "0.5, 0.5, 0.6, 0.5, false",
        "0.6, 0.5, 0.5, 0.6, false",
        "0.5, 0.6, 0.6, 0.5, false",
        "0, 0, 0, 0, false",
        "NaN, 0, 1, 1, false",
    })
    void coversSomethingWhenTheUpperLeftCornerComesFirst(
            double left, double top, double right, double bottom, boolean covers) {
        assertThat(new Rectangle(left, top, right, bottom).hasArea()).isEqualTo(covers);
    }

    @Test
    void keepsItsCorners() {
        List<Double> corners = List.of(0.9425, 0.6810277811686198, 0.97, 0.7210277811686198);
        assertThat(Rectangle.of(corners).corners()).isEqualTo(corners);
    }
}
