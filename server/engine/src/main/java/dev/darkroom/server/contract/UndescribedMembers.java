package dev.darkroom.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds members of JSON that a document does not name. It may allow them: most documents do, and nobody reads them. */
final class UndescribedMembers {

    private static final int MAX_COUNT = 100;

    private UndescribedMembers() {}

    /** Those of a value whose schema may be unknown; a hundred at most. */
    static List<Violation> of(JsonNode value, @Nullable Schema schema) {
        List<Violation> found = new ArrayList<>();
        find(value, schema, "", found);
        return found.size() > MAX_COUNT ? found.subList(0, MAX_COUNT) : found;
    }

    private static void find(JsonNode value, @Nullable Schema schema, String place, List<Violation> found) {
        if (schema == null || !value.isContainerNode() || found.size() > MAX_COUNT) {
            return;
        }
        List<Schema> variants = schema.variants();
        if (!variants.isEmpty()) {
            found.addAll(fewest(value, variants, place));
        } else if (value.isArray()) {
            Schema items = schema.items().orElse(null);
            for (int i = 0; i < value.size(); i++) {
                find(value.get(i), items, inside(place, String.valueOf(i)), found);
            }
        } else {
            members(value, schema, place, found);
        }
    }

    private static void members(JsonNode object, Schema schema, String place, List<Violation> found) {
        Map<String, Schema> described = schema.properties();
        Schema others = schema.additionalProperties().orElse(null);
        // An object of which nothing is said may hold anything, and so may one that says so.
        boolean anything = described.isEmpty()
                || others != null
                || schema.keyword("additionalProperties").asBoolean();
        object.properties().forEach(member -> {
            String name = inside(place, member.getKey());
            if (described.containsKey(member.getKey())) {
                find(member.getValue(), described.get(member.getKey()), name, found);
            } else if (anything) {
                find(member.getValue(), others, name, found);
            } else {
                found.add(Difference.undescribed("body", name));
            }
        });
    }

    private static List<Violation> fewest(JsonNode value, List<Schema> variants, String place) {
        List<Violation> fewest = null;
        for (Schema variant : variants) {
            List<Violation> found = new ArrayList<>();
            find(value, variant, place, found);
            fewest = fewest == null || found.size() < fewest.size() ? found : fewest;
        }
        return fewest == null ? List.of() : fewest;
    }

    private static String inside(String place, String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}
