package dev.darkroom.specs.model;

import com.fasterxml.jackson.core.JsonPointer;

/**
 * A group of operations.
 *
 * @param name its name
 * @param description what the group is about; empty when nothing is said
 * @param pointer where it is declared, or else where an operation names it
 */
public record Tag(String name, String description, JsonPointer pointer) {

    /** The group of operations that name none. */
    public static final String DEFAULT = "default";

    Tag(Element declaration) {
        this(declaration.text("name"), declaration.description(), declaration.pointer());
    }
}
