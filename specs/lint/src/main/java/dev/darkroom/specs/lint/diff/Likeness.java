package dev.darkroom.specs.lint.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.darkroom.specs.model.Element;
import java.util.List;

/**
 * Tells what was renamed from what was removed while something else was added: only the former says the same, in the
 * same words.
 */
final class Likeness {

    private static final List<String> NAMES_AND_EXAMPLES = List.of("name", "example", "examples");

    private Likeness() {}

    static boolean isSame(Element removed, Element added) {
        return essence(removed.value()).equals(essence(added.value()));
    }

    private static JsonNode essence(JsonNode value) {
        return value instanceof ObjectNode object ? object.deepCopy().without(NAMES_AND_EXAMPLES) : value;
    }
}
