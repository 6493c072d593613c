package dev.darkroom.specs.model;

import com.fasterxml.jackson.core.JsonPointer;
import dev.darkroom.specs.model.naming.DistinctNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The schemas that have a name: components, {@code $defs}, and other places that a reference leads to. The latter are
 * named by the last step of their pointer that is a word, with a number where that is taken.
 */
final class NamedSchemas {

    /** Where schemas lie that are only there to be referred to, today and in older JSON Schema. */
    private static final Set<String> DEFINITIONS = Set.of("$defs", "definitions");

    private final Map<String, Schema> byName = new LinkedHashMap<>();
    private final Map<JsonPointer, String> names = new LinkedHashMap<>();

    NamedSchemas(Document document) {
        document.components("schemas").forEach(schema -> add(schema.key(), schema));
        List<Element> others = new ArrayList<>();
        document.all(Kind.SCHEMA)
                .forEach(schema -> others(document, schema).forEach(other -> {
                    if (!other.isComponent() && !others.contains(other)) {
                        others.add(other);
                    }
                }));
        for (Element other : others) {
            add(DistinctNames.free(word(other), byName.keySet()), other);
        }
    }

    private static Stream<Element> others(Document document, Element schema) {
        Optional<Element> target = document.at(schema.reference()).filter(element -> element.kind() == Kind.SCHEMA);
        return Stream.concat(
                target.stream(), DEFINITIONS.contains(schema.member()) ? Stream.of(schema) : Stream.empty());
    }

    private static String word(Element schema) {
        Element element = schema;
        while (element.parent() != null
                && (element.member().equals(element.key()) || element.key().matches("\\d+"))) {
            element = element.parent();
        }
        return element.key().isEmpty() ? "Schema" : element.key();
    }

    private void add(String name, Element element) {
        if (element instanceof Schema schema) {
            byName.put(name, schema);
            names.put(schema.pointer(), name);
        }
    }

    Map<String, Schema> byName() {
        return byName;
    }

    /** The name of the schema at that place; empty when it has none. */
    String nameOf(JsonPointer pointer) {
        return names.getOrDefault(pointer, "");
    }

    List<String> subtypes(String name) {
        return all(schema -> schema.allOf().stream(), name);
    }

    List<String> unionsOf(String name) {
        return all(schema -> schema.variants().stream(), name);
    }

    private List<String> all(Function<Schema, Stream<Schema>> parts, String name) {
        List<String> found = new ArrayList<>();
        byName.forEach((candidate, schema) -> {
            if (parts.apply(schema).anyMatch(part -> part.target().equals(Optional.of(name)))) {
                found.add(candidate);
            }
        });
        return found;
    }
}
