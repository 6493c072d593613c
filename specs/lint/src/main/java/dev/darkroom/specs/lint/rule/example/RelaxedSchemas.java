package dev.darkroom.specs.lint.rule.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.darkroom.specs.lint.spec.Patterns;
import dev.darkroom.specs.model.Composition;
import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Kind;
import dev.darkroom.specs.model.Schema;
import java.util.HashSet;
import java.util.Set;

/**
 * The schemas of a document as they apply to one use: what may be left out there is not required. References are made
 * absolute, so that any schema can be checked on its own.
 */
final class RelaxedSchemas {

    private final Document document;
    private final Use use;
    private final String base;

    /**
     * Prepares the schemas of a document.
     *
     * @param base the absolute IRI under which {@link #whole()} will be known to the validator
     */
    RelaxedSchemas(Document document, Use use, String base) {
        this.document = document;
        this.use = use;
        this.base = base;
    }

    /** The named schemas, at {@code /components/schemas} as in the document. */
    ObjectNode whole() {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        ObjectNode schemas = whole.putObject("components").putObject("schemas");
        document.components("schemas").forEach(schema -> schemas.set(schema.key(), one(schema)));
        return whole;
    }

    /** One schema. */
    ObjectNode one(Element schema) {
        ObjectNode copy = schema.value().deepCopy();
        schema.all(Kind.SCHEMA).forEach(inner -> relax(inner, schema, copy));
        return copy;
    }

    private void relax(Element inner, Element outer, ObjectNode copy) {
        JsonNode target = copy.at(
                inner.pointer().toString().substring(outer.pointer().toString().length()));
        if (target instanceof ObjectNode node) {
            if (inner.has("$ref")) {
                refer(inner, node);
            } else {
                node.remove("discriminator");
                if (Patterns.problem(inner.text("pattern")).isPresent()) {
                    node.remove("pattern");
                }
                require(inner, node);
            }
        }
    }

    /** A reference that leads nowhere is another rule's finding; here anything fits it. */
    private void refer(Element reference, ObjectNode node) {
        node.removeAll();
        if (reference.isReference() && reference.resolve().isPresent()) {
            node.put("$ref", base + reference.reference());
        }
    }

    private void require(Element schema, ObjectNode node) {
        if (schema.get("required").isArray()) {
            Set<String> optional = new HashSet<>();
            Composition.withVariants((Schema) whole(schema)).properties().forEach((name, property) -> {
                if (mayBeLeftOut(property)) {
                    optional.add(name);
                }
            });
            ArrayNode required = node.putArray("required");
            schema.get("required").forEach(name -> {
                if (!optional.contains(name.asText())) {
                    required.add(name);
                }
            });
            if (required.isEmpty()) {
                node.remove("required");
            }
        }
    }

    /** The schema of which this one is a part, whose other parts may describe what this one requires. */
    private static Element whole(Element schema) {
        Element whole = schema;
        while (whole.member().equals("allOf") && whole.parent() != null) {
            whole = whole.parent();
        }
        return whole;
    }

    private boolean mayBeLeftOut(Element property) {
        Composition composition = Composition.withVariants((Schema) property);
        return use.isWithoutReadOnly() && has(composition, "readOnly")
                || use.isWithoutWriteOnly() && has(composition, "writeOnly");
    }

    private static boolean has(Composition composition, String flag) {
        return composition.parts().stream().anyMatch(part -> part.get(flag).asBoolean());
    }
}
