package dev.darkroom.specs.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever stands anywhere in a document, the lint reports and never throws. */
class CrookedDocumentTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final List<String> CROOKED = List.of(
            "null", "7", "\"text\"", "true", "[]", "{}", "[null]", "{\"$ref\": 3}", "{\"$ref\": \"#/~\"}", "[[{}]]");

    @Test
    void aWrongValueAnywhereDoesNotThrow() throws IOException {
        JsonNode toy = YAML.readTree(Toy.TEXT);
        int turn = 0;
        List<JsonNode> holders = new ArrayList<>();
        collect(toy, holders);
        for (JsonNode holder : holders) {
            for (int i = 0; i < holder.size(); i++) {
                JsonNode wrong = YAML.readTree(CROOKED.get(turn++ % CROOKED.size()));
                JsonNode before = put(holder, i, wrong);
                String text = YAML.writeValueAsString(toy);
                assertThatCode(() -> Toy.findings(text))
                        .as("%s instead of %s", wrong, before)
                        .doesNotThrowAnyException();
                put(holder, i, before);
            }
        }
        assertThat(turn).isGreaterThan(600);
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (node.isContainerNode()) {
            holders.add(node);
            node.forEach(child -> collect(child, holders));
        }
    }

    private static JsonNode put(JsonNode holder, int index, JsonNode value) {
        if (holder instanceof ArrayNode array) {
            JsonNode before = array.get(index);
            array.set(index, value);
            return before;
        }
        ObjectNode object = (ObjectNode) holder;
        String name = new ArrayList<>(object.properties()).get(index).getKey();
        return object.replace(name, value);
    }
}
