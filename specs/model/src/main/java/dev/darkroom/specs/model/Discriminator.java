package dev.darkroom.specs.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The member of an object that tells which schema of several it follows.
 *
 * @param propertyName the member
 * @param mapping names of schemas by the values of the member, as far as the document lists them
 */
public record Discriminator(String propertyName, Map<String, String> mapping) {

    /** @param value the discriminator object of a document */
    static Discriminator of(Document document, JsonNode value) {
        Map<String, String> mapping = new LinkedHashMap<>();
        value.path("mapping")
                .properties()
                .forEach(entry -> mapping.put(
                        entry.getKey(), target(document, entry.getValue().asText())));
        return new Discriminator(value.path("propertyName").asText(), mapping);
    }

    /** A mapping holds a reference, or the bare name of a component. */
    private static String target(Document document, String text) {
        return document.at(text)
                .map(element -> document.names().nameOf(element.pointer()))
                .filter(name -> !name.isEmpty())
                .orElse(text);
    }

    /** The values that stand for the named schema: those of the mapping, or the name itself. */
    public List<String> valuesOf(String schema) {
        List<String> values = new ArrayList<>();
        mapping.forEach((value, target) -> {
            if (target.equals(schema)) {
                values.add(value);
            }
        });
        return values.isEmpty() ? List.of(schema) : values;
    }
}
