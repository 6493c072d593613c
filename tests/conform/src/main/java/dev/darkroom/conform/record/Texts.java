package dev.darkroom.conform.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.UnaryOperator;

/** Changes the texts of a document. */
final class Texts {

    private Texts() {}

    /** A text in which nothing reads as a placeholder of a case: a dollar sign with a brace cannot be written otherwise. */
    static String escaped(String text) {
        return text.replace("${", "$ {");
    }

    /** The same for each text of a document. */
    static JsonNode escaped(JsonNode node) {
        return map(node, Texts::escaped);
    }

    /** A copy in which every text is changed; names of members stay. */
    static JsonNode map(JsonNode node, UnaryOperator<String> change) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(member -> copy.set(member.getKey(), map(member.getValue(), change)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> copy.add(map(item, change)));
            return copy;
        }
        return node.isTextual() ? new TextNode(change.apply(node.textValue())) : node;
    }
}
