package dev.darkroom.specs.lint.overlay;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.darkroom.specs.lint.jsonpath.JsonPath;
import dev.darkroom.specs.lint.jsonpath.Match;
import dev.darkroom.specs.lint.spec.SpecFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of an overlay.
 *
 * @param file the overlay
 * @param pointer where it stands there
 * @param target which values it changes
 * @param remove whether they go
 * @param update what is merged into them; null when nothing is, or something is copied
 * @param copy where that is in the document; null when nothing is copied
 */
record Action(
        SpecFile file,
        JsonPointer pointer,
        JsonPath target,
        boolean remove,
        @Nullable JsonNode update,
        @Nullable JsonPath copy) {

    /** Changes a document, and says how many of its values it was about. */
    int apply(ObjectNode document) throws OverlayException {
        Map<JsonPointer, JsonNode> found = new LinkedHashMap<>();
        target.in(document).forEach(match -> found.put(match.pointer(), match.value()));
        if (found.isEmpty()) {
            return 0;
        }
        if (remove) {
            remove(document, found.keySet());
        } else if (update != null) {
            merge(document, found, update, "update");
        } else if (copy != null) {
            merge(document, found, copied(document, copy), "copy");
        }
        return found.size();
    }

    private JsonNode copied(ObjectNode document, JsonPath from) throws OverlayException {
        List<Match> sources = from.in(document);
        if (sources.size() != 1) {
            throw wrong("copy", "finds " + sources.size() + " values and has to find one");
        }
        return sources.get(0).value().deepCopy();
    }

    private void remove(ObjectNode document, Collection<JsonPointer> places) throws OverlayException {
        List<JsonPointer> inOrder = new ArrayList<>(places);
        // What is deeper goes first, and of a list what is further back, so that the places of the others stay.
        inOrder.sort(Comparator.comparingInt(Action::depth)
                .thenComparingInt(
                        place -> place.last() == null ? -1 : place.last().getMatchingIndex())
                .reversed());
        for (JsonPointer place : inOrder) {
            if (place.matches()) {
                throw wrong("target", "is the whole document, which cannot be removed");
            }
            JsonNode parent = document.at(place.head());
            if (parent instanceof ArrayNode list) {
                list.remove(place.last().getMatchingIndex());
            } else if (parent instanceof ObjectNode object) {
                object.remove(place.last().getMatchingProperty());
            }
        }
    }

    private static int depth(JsonPointer place) {
        return place.matches() ? 0 : 1 + depth(place.tail());
    }

    private void merge(ObjectNode document, Map<JsonPointer, JsonNode> found, JsonNode value, String member)
            throws OverlayException {
        if (found.values().stream().map(Merge::kind).distinct().count() > 1) {
            throw wrong(
                    "target", "finds values of several kinds: objects, lists or plain ones have to be changed apart");
        }
        for (Map.Entry<JsonPointer, JsonNode> each : found.entrySet()) {
            try {
                if (each.getValue() instanceof ArrayNode list) {
                    Merge.into(list, value);
                } else if (each.getValue() instanceof ObjectNode object && value instanceof ObjectNode more) {
                    Merge.into(object, more);
                } else if (each.getValue().isValueNode() && value.isValueNode()) {
                    replace(document, each.getKey(), value);
                } else {
                    throw new Merge.Incompatible("is " + Merge.kind(value) + " and #" + each.getKey()
                            + " of the document is " + Merge.kind(each.getValue()));
                }
            } catch (Merge.Incompatible e) {
                throw wrong(member, e.getMessage());
            }
        }
    }

    private static void replace(ObjectNode document, JsonPointer place, JsonNode value) {
        JsonNode parent = document.at(place.head());
        if (parent instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), value);
        } else if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), value);
        }
    }

    private OverlayException wrong(String member, String why) {
        return new OverlayException(file, pointer.appendProperty(member), why);
    }
}
