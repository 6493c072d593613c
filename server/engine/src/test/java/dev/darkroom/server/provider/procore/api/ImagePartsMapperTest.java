package dev.darkroom.server.provider.procore.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.provider.procore.domain.SearchText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagePartsMapperTest {

    @ParameterizedTest
    @CsvSource({
        "34.0522, 34.0522",
        "34.05219999999999, 34.0522",
        "-118.24370000001, -118.2437",
        "100, 100",
        "0.0000001, 0",
        "-0.0000001, 0",
        "1.23456789E1, 12.345679"
    })
    void writesDegreesAsTextWithoutNoise(double degrees, String text) {
        assertThat(ImagePartsMapper.degrees(degrees)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"CONCRETE, concrete", "ÖLWANNE, ölwanne", "Straße, STRASSE", "ΣΊΣΥΦΟΣ, σίσυφος"})
    void foldsTextsThatDifferInCaseOnly(String one, String other) {
        assertThat(SearchText.folded(one)).isEqualTo(SearchText.folded(other));
    }
}
