package dev.darkroom.server.http.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{} {}",
                "{'a': 1}",
                "{\"a\": NaN}",
                "\0\0\u00fe\u00ff{}",
                "\0\0\0{\0\u0011\0\0",
                "\"\u00ff\""
            })
    void refusesWhatIsNoJson(String octets) {
        byte[] body = octets.getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> Json.read(body));
    }

    @Test
    void writesTheDeepestThatItReadsInsideOfDeeperAnswers() throws JsonProcessingException {
        JsonNode deepest = Json.read(nested(500));

        String answer = Json.MAPPER.writeValueAsString(Map.of("images", List.of(Map.of("additional_data", deepest))));

        assertThat(answer).contains("[[[[");
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> Json.read(nested(501)));
    }

    private static byte[] nested(int levels) {
        return ("[".repeat(levels) + "]".repeat(levels)).getBytes(StandardCharsets.UTF_8);
    }
}
