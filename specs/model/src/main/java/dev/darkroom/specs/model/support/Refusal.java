package dev.darkroom.specs.model.support;

import com.fasterxml.jackson.core.JsonPointer;

/**
 * Something in a document that no code is generated for.
 *
 * @param pointer where it stands
 * @param rule the kebab-case name of the construct
 * @param reason why; one line
 */
public record Refusal(JsonPointer pointer, String rule, String reason) {

    @Override
    public String toString() {
        return "#" + pointer + ": " + rule + ": " + reason;
    }
}
