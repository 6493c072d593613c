package dev.darkroom.specs.lint.jsonpath;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A query of JSON, such as {@code $.paths[*][?@.deprecated == true]}. Immutable. */
public final class JsonPath {

    private final List<Segment> segments;

    JsonPath(List<Segment> segments) {
        this.segments = List.copyOf(segments);
    }

    /** A step down: children, or everything below. */
    record Segment(boolean isDescendant, List<Selector> selectors) {

        private void add(Match from, JsonNode root, List<Match> found) {
            selectors.forEach(selector -> found.addAll(selector.of(from, root)));
            if (isDescendant) {
                from.children().forEach(child -> add(child, root, found));
            }
        }

        private boolean isSingular() {
            return !isDescendant
                    && selectors.size() == 1
                    && (selectors.get(0) instanceof Selector.Name || selectors.get(0) instanceof Selector.Index);
        }
    }

    /**
     * Reads a query.
     *
     * @throws JsonPathException when it is none
     */
    public static JsonPath of(String text) {
        return new QueryParser(new Characters(text)).whole();
    }

    /** What it finds in a document, in the document's order; the same value more than once when several ways lead to it. */
    public List<Match> in(JsonNode root) {
        return in(root, root);
    }

    List<Match> in(JsonNode start, JsonNode root) {
        List<Match> found = List.of(new Match(JsonPointer.empty(), start));
        for (Segment segment : segments) {
            List<Match> below = new ArrayList<>();
            found.forEach(match -> segment.add(match, root, below));
            found = below;
        }
        return found;
    }

    /** Whether it finds one value at most, whatever the document. */
    boolean isSingular() {
        return segments.stream().allMatch(Segment::isSingular);
    }
}
