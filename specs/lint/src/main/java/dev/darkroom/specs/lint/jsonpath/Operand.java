package dev.darkroom.specs.lint.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/** A value of a condition; a missing node stands for none. */
sealed interface Operand {

    JsonNode value(JsonNode current, JsonNode root);

    /** One that is written there. */
    record Literal(JsonNode literal) implements Operand {
        @Override
        public JsonNode value(JsonNode current, JsonNode root) {
            return literal;
        }
    }

    /** What a query finds, if it is one value. */
    record Query(boolean isFromRoot, JsonPath path) implements Operand {

        List<Match> matches(JsonNode current, JsonNode root) {
            return path.in(isFromRoot ? root : current, root);
        }

        @Override
        public JsonNode value(JsonNode current, JsonNode root) {
            List<Match> found = matches(current, root);
            return found.size() == 1 ? found.get(0).value() : MissingNode.getInstance();
        }
    }

    /** How many characters, items or members a value has. */
    record Length(Operand of) implements Operand {
        @Override
        public JsonNode value(JsonNode current, JsonNode root) {
            JsonNode value = of.value(current, root);
            if (value.isTextual()) {
                return IntNode.valueOf(
                        value.asText().codePointCount(0, value.asText().length()));
            }
            return value.isContainerNode() ? IntNode.valueOf(value.size()) : MissingNode.getInstance();
        }
    }

    /** How many values a query finds. */
    record Count(Query query) implements Operand {
        @Override
        public JsonNode value(JsonNode current, JsonNode root) {
            return IntNode.valueOf(query.matches(current, root).size());
        }
    }

    /** The only value that a query finds. */
    record Only(Query query) implements Operand {
        @Override
        public JsonNode value(JsonNode current, JsonNode root) {
            return query.value(current, root);
        }
    }
}
