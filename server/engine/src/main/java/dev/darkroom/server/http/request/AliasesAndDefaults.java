package dev.darkroom.server.http.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.darkroom.server.contract.SchemaView;

/** Brings a document that a client sent into the form the schema knows: members by their own names, defaults set. */
public final class AliasesAndDefaults {

    private AliasesAndDefaults() {}

    /** A copy with aliases replaced, at any depth. */
    static JsonNode named(JsonNode value, SchemaView schema) {
        if (value instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(member -> {
                String name = schema.canonical(member.getKey());
                JsonNode inner = schema.property(name)
                        .map(property -> named(member.getValue(), property))
                        .orElse(member.getValue());
                if (!copy.has(name) || name.equals(member.getKey())) {
                    copy.set(name, inner);
                }
            });
            return copy;
        }
        if (value instanceof ArrayNode list) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            list.forEach(item -> copy.add(named(item, schema.items())));
            return copy;
        }
        return value;
    }

    /** Sets absent members that have a default, at any depth. */
    static void complete(JsonNode value, SchemaView schema) {
        if (value instanceof ObjectNode object) {
            schema.properties()
                    .forEach(entry -> schema.property(entry.getKey()).ifPresent(property -> {
                        JsonNode standard = property.standard();
                        if (standard != null && !object.has(entry.getKey())) {
                            object.set(entry.getKey(), standard);
                        } else if (object.has(entry.getKey())) {
                            complete(object.get(entry.getKey()), property);
                        }
                    }));
        } else if (value instanceof ArrayNode list) {
            list.forEach(item -> complete(item, schema.items()));
        }
    }
}
