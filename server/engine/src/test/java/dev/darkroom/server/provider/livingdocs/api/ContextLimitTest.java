package dev.darkroom.server.provider.livingdocs.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.darkroom.server.contract.Body;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.contract.Violation;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The context is limited in bytes of its compact JSON text, as the document has it. */
class ContextLimitTest {

    private static final Body BATCH = Objects.requireNonNull(
            Contract.load("livingdocs").operation("importImages").body());

    @ParameterizedTest
    @CsvSource({
        "x, 8184, true", // and {"a":""} are 8
        "x, 8185, false",
        "ä, 4092, true",
        "ä, 4093, false",
        "🐈, 2046, true",
        "🐈, 2047, false"
    })
    void isCountedInBytes(String character, int times, boolean accepted) throws Exception {
        ObjectNode request = (ObjectNode) new ObjectMapper()
                .readTree("{\"systemName\": \"a\", \"images\": [{\"url\": \"http://example.org/\", \"id\": \"a\","
                        + " \"fileName\": \"a\", \"metadata\": {}}]}");
        request.putObject("context").put("a", character.repeat(times));
        List<Violation> violations =
                BATCH.contents().get(BATCH.firstMediaType()).validator().check(request, "body", null);
        assertThat(violations).extracting(Violation::name).isEqualTo(accepted ? List.of() : List.of("context"));
    }
}
