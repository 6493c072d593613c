package dev.darkroom.specs.lint.rule;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.model.Element;

/** Takes the findings of one rule on one file. */
@FunctionalInterface
public interface Report {

    /** Something is wrong at a pointer. The message is one line. */
    void at(JsonPointer pointer, String message);

    /** Something is wrong with an object as a whole. */
    default void at(Element place, String message) {
        at(place.pointer(), message);
    }

    /** Something is wrong with a member of an object, or with its absence: then the object itself is named. */
    default void at(Element place, String member, String message) {
        at(place.pointer(), place.value(), member, message);
    }

    /** The same for any JSON value, at the pointer where it stands. */
    default void at(JsonPointer pointer, JsonNode value, String member, String message) {
        at(value.has(member) ? pointer.appendProperty(member) : pointer, message);
    }
}
