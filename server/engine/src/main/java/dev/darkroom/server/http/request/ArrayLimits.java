package dev.darkroom.server.http.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.darkroom.server.contract.SchemaView;
import dev.darkroom.server.contract.Violation;
import java.util.Map;
import java.util.Optional;

/** Finds arrays that are longer than the document allows, before anything is done for each of their items. */
final class ArrayLimits {

    private ArrayLimits() {}

    /** The first array that is too long, at any depth; members may have their other names. */
    static Optional<Violation> firstExceeded(JsonNode body, SchemaView schema) {
        return firstExceeded(body, schema, "");
    }

    private static Optional<Violation> firstExceeded(JsonNode value, SchemaView schema, String place) {
        if (value instanceof ArrayNode array) {
            int limit = schema.maximumItems();
            if (array.size() > limit) {
                String message = "must have at most " + limit + " items but found " + array.size();
                return Optional.of(new Violation("body", place, "maxItems", message));
            }
            for (int i = 0; i < array.size(); i++) {
                Optional<Violation> inner =
                        firstExceeded(array.get(i), schema.items(), below(place, String.valueOf(i)));
                if (inner.isPresent()) {
                    return inner;
                }
            }
        }
        if (value instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                String name = schema.canonical(member.getKey());
                Optional<Violation> inner = schema.property(name)
                        .flatMap(property -> firstExceeded(member.getValue(), property, below(place, name)));
                if (inner.isPresent()) {
                    return inner;
                }
            }
        }
        return Optional.empty();
    }

    private static String below(String place, String step) {
        return place.isEmpty() ? step : place + "." + step;
    }
}
