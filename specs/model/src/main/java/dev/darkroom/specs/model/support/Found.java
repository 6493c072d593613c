package dev.darkroom.specs.model.support;

import com.fasterxml.jackson.core.JsonPointer;
import dev.darkroom.specs.model.Element;

/**
 * An occurrence of a construct.
 *
 * @param pointer where
 * @param what what it is, where the pointer does not say it; else empty
 */
record Found(JsonPointer pointer, String what) {

    static Found at(Element element) {
        return new Found(element.pointer(), "");
    }

    static Found at(Element element, String member) {
        return new Found(element.has(member) ? element.pointer(member) : element.pointer(), "");
    }
}
