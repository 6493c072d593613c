package dev.darkroom.specs.lint.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** How an update becomes part of what it updates. */
final class Merge {

    /** Two values do not go together; the message says which. */
    static final class Incompatible extends Exception {

        private static final long serialVersionUID = 1L;

        Incompatible(String why) {
            super(why);
        }
    }

    private Merge() {}

    /** Puts the members of an update into an object, and theirs into what is there under the same name. */
    static void into(ObjectNode target, ObjectNode update) throws Incompatible {
        for (Map.Entry<String, JsonNode> member : update.properties()) {
            JsonNode present = target.get(member.getKey());
            JsonNode given = member.getValue();
            if (present == null) {
                target.set(member.getKey(), given.deepCopy());
            } else if (present instanceof ObjectNode object && given instanceof ObjectNode more) {
                into(object, more);
            } else if (present instanceof ArrayNode list && given instanceof ArrayNode more) {
                list.addAll(more.deepCopy());
            } else if (present.isValueNode() && given.isValueNode()) {
                target.set(member.getKey(), given);
            } else {
                throw new Incompatible(
                        member.getKey() + " is " + kind(given) + " here and " + kind(present) + " in the document");
            }
        }
    }

    /** Appends a value to a list, or all values of another list. */
    static void into(ArrayNode target, JsonNode update) {
        JsonNode copy = update.deepCopy();
        if (copy instanceof ArrayNode more) {
            target.addAll(more);
        } else {
            target.add(copy);
        }
    }

    /** What a value is, for messages. */
    static String kind(JsonNode value) {
        return value.isObject() ? "an object" : value.isArray() ? "a list" : "a plain value";
    }
}
