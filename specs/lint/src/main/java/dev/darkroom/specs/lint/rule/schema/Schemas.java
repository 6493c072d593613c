package dev.darkroom.specs.lint.rule.schema;

import dev.darkroom.specs.model.Element;

/** Forms of schemas that several rules treat alike. */
final class Schemas {

    private Schemas() {}

    /** Whether a schema is {@code allOf} with one reference, the way to say more about what it refers to. */
    static boolean isWrappedReference(Element schema) {
        return schema.children("allOf").size() == 1
                && schema.children("allOf").get(0).isReference();
    }
}
