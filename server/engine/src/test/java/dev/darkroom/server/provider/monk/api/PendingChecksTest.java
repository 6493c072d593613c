package dev.darkroom.server.provider.monk.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.api.monk.model.ComplianceRequest;
import dev.darkroom.server.spi.StoredJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PendingChecksTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                 | -
            {"further":{}}                     | -
            {"zoom_level":{}}                  | {"zoom_level":{"status":"TODO","is_compliant":null,"reasons":[]}}
            {"iqa_compliance":{}}              | {"image_quality_assessment":{"status":"TODO","is_compliant":null,"reasons":[]}}
            {"iqa_compliance":{"a":1},"image_quality_assessment":{"b":2}} | {"image_quality_assessment":{"status":"TODO","is_compliant":null,"reasons":[],"parameters":{"b":2}}}
            {"coverage_360":{}}                | {"coverage_360":{"status":"TODO","is_compliant":null,"reasons":[]}}
            {"coverage_360":{"sight_id":"x"}}  | {"coverage_360":{"status":"TODO","is_compliant":null,"reasons":[],"parameters":{"sight_id":"x"}}}
            """)
    void answerEachCheckThatWasAskedFor(String request, @Nullable String results) {
        String written = StoredJson.of(PendingChecks.of(StoredJson.read(request, ComplianceRequest.class)));

        assertThat(StoredJson.members(written)).isEqualTo(StoredJson.members(results));
    }

    @Test
    void areNoneWithoutARequest() {
        assertThat(PendingChecks.of(null)).isNull();
    }
}
