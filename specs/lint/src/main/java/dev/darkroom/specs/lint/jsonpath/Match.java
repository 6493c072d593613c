package dev.darkroom.specs.lint.jsonpath;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A value that a query found.
 *
 * @param pointer where it is
 * @param value the value itself, not a copy
 */
public record Match(JsonPointer pointer, JsonNode value) {

    Match member(String name) {
        return new Match(pointer.appendProperty(name), value.get(name));
    }

    Match item(int index) {
        return new Match(pointer.appendIndex(index), value.get(index));
    }

    /** Members of an object, items of a list; nothing for other values. */
    List<Match> children() {
        List<Match> children = new ArrayList<>();
        if (value.isObject()) {
            value.fieldNames().forEachRemaining(name -> children.add(member(name)));
        }
        if (value.isArray()) {
            for (int at = 0; at < value.size(); at++) {
                children.add(item(at));
            }
        }
        return children;
    }
}
