package dev.darkroom.specs.lint.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses children of a value. */
sealed interface Selector {

    List<Match> of(Match parent, JsonNode root);

    /** A member by its name. */
    record Name(String name) implements Selector {
        @Override
        public List<Match> of(Match parent, JsonNode root) {
            return parent.value().isObject() && parent.value().has(name) ? List.of(parent.member(name)) : List.of();
        }
    }

    /** All of them. */
    record Wildcard() implements Selector {
        @Override
        public List<Match> of(Match parent, JsonNode root) {
            return parent.children();
        }
    }

    /** An item by its place, from the end when negative. */
    record Index(long index) implements Selector {
        @Override
        public List<Match> of(Match parent, JsonNode root) {
            int size = parent.value().size();
            long at = index < 0 ? size + index : index;
            return parent.value().isArray() && at >= 0 && at < size ? List.of(parent.item((int) at)) : List.of();
        }
    }

    /** Items from a place to another, each so many steps behind the one before. */
    record Slice(@Nullable Long start, @Nullable Long end, long step) implements Selector {
        @Override
        public List<Match> of(Match parent, JsonNode root) {
            List<Match> found = new ArrayList<>();
            if (!parent.value().isArray() || step == 0) {
                return found;
            }
            long size = parent.value().size();
            long from = bound(start == null ? (step > 0 ? 0 : size - 1) : fromFront(start, size), size);
            long to = bound(end == null ? (step > 0 ? size : -1) : fromFront(end, size), size);
            for (long at = from; step > 0 ? at < to : at > to; at += step) {
                found.add(parent.item((int) at));
            }
            return found;
        }

        private static long fromFront(long place, long size) {
            return place < 0 ? size + place : place;
        }

        private long bound(long place, long size) {
            return step > 0 ? Math.min(Math.max(place, 0), size) : Math.min(Math.max(place, -1), size - 1);
        }
    }

    /** Those for which something holds. */
    record Filter(Condition condition) implements Selector {
        @Override
        public List<Match> of(Match parent, JsonNode root) {
            return parent.children().stream()
                    .filter(child -> condition.holds(child.value(), root))
                    .toList();
        }
    }
}
