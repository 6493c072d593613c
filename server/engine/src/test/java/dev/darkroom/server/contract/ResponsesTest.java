package dev.darkroom.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResponsesTest {

    private static final Responses RESPONSES =
            Contract.load("imagemonkey").operation("listLabels").responses();

    private static List<String> differences(int status, String mediaType, String json, Map<String, String> headers)
            throws JsonProcessingException {
        JsonNode body = json == null ? null : new ObjectMapper().readTree(json);
        return RESPONSES.check(new Responses.Sent(status, headers::get, mediaType, body)).stream()
                .map(violation -> violation.in() + " " + violation.name() + " " + violation.rule())
                .toList();
    }

    @Test
    void aResponseMayBeAsDescribed() throws Exception {
        assertThat(differences(200, "application/json", "[{\"name\": \"dog\"}]", Map.of()))
                .isEmpty();
    }

    @Test
    void aBodyHasToFollowItsSchema() throws Exception {
        assertThat(differences(200, "application/json", "[7]", Map.of())).containsExactly("body 0 type");
    }

    @Test
    void membersThatAreNotDescribedAreNamed() throws Exception {
        assertThat(differences(200, "application/json", "[{\"name\": \"dog\", \"age\": 7}]", Map.of()))
                .containsExactly("body 0.age undescribed");
    }

    @Test
    void aMediaTypeHasToBeDescribed() throws Exception {
        assertThat(differences(200, "text/html", null, Map.of())).containsExactly("header Content-Type undescribed");
    }
}
