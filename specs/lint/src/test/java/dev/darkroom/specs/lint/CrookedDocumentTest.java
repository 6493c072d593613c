package dev.darkroom.specs.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever stands anywhere in a document, the lint reports and never throws. */
class CrookedDocumentTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final List<String> CROOKED = List.of(
            "null", "7", "\"text\"", "true", "[]", "{}", "[null]", "{\"$ref\": 3}", "{\"$ref\": \"#/~\"}", "[[{}]]");

    /** What stands below these has a name that the author of the document chose, so one is as good as another. */
    private static final Set<String> MAPS =
            Set.of("content", "examples", "headers", "paths", "properties", "responses", "schemas");

    private final JsonNode toy = tree(Toy.TEXT);
    private final Set<String> tried = new HashSet<>();

    @Test
    void aWrongValueInAnyKindOfPlaceDoesNotThrow() {
        tryBelow(toy, "");
        assertThat(tried).hasSizeGreaterThan(240);
    }

    private void tryBelow(JsonNode holder, String place) {
        for (int i = 0; i < holder.size(); i++) {
            String name = holder.isArray() || MAPS.contains(place) ? "*" : nameOf(holder, i);
            JsonNode wrong = tree(CROOKED.get(tried.size() % CROOKED.size()));
            JsonNode before = put(holder, i, wrong);
            if (tried.add(place + "/" + name + " " + before.getNodeType())) {
                assertThatCode(() -> Toy.findings(YAML.writeValueAsString(toy)))
                        .as("%s instead of %s in %s", wrong, before, place)
                        .doesNotThrowAnyException();
            }
            put(holder, i, before);
            tryBelow(before, name.equals("*") ? place + "/*" : name);
        }
    }

    private static JsonNode tree(String text) {
        try {
            return YAML.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(JsonNode object, int index) {
        return new ArrayList<>(object.properties()).get(index).getKey();
    }

    private static JsonNode put(JsonNode holder, int index, JsonNode value) {
        if (holder instanceof ArrayNode array) {
            JsonNode before = array.get(index);
            array.set(index, value);
            return before;
        }
        return ((ObjectNode) holder).replace(nameOf(holder, index), value);
    }
}
