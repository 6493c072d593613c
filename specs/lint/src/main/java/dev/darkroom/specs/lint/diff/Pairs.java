package dev.darkroom.specs.lint.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * The things of two documents by name, put side by side.
 *
 * @param both what has the same name in both
 * @param renamed what is gone and has come back under another name
 * @param removed what is gone
 * @param added what is new
 */
record Pairs<T>(List<Pair<T>> both, List<Pair<T>> renamed, Map<String, T> removed, Map<String, T> added) {

    /**
     * One thing in both documents.
     *
     * @param was its name in the older document
     * @param is its name in the newer one
     */
    record Pair<T>(String was, String is, T before, T after) {}

    /** Pairs by name alone. */
    static <T> Pairs<T> of(Map<String, ? extends T> before, Map<String, ? extends T> after) {
        return of(before, after, (removed, added) -> false);
    }

    /** @param isSame whether something that is gone is what has come */
    static <T> Pairs<T> of(Map<String, ? extends T> before, Map<String, ? extends T> after, BiPredicate<T, T> isSame) {
        List<Pair<T>> both = new ArrayList<>();
        List<Pair<T>> renamed = new ArrayList<>();
        Map<String, T> removed = new LinkedHashMap<>();
        Map<String, T> added = new LinkedHashMap<>(after);
        before.forEach((name, was) -> {
            T is = added.remove(name);
            if (is == null) {
                removed.put(name, was);
            } else {
                both.add(new Pair<>(name, name, was, is));
            }
        });
        removed.entrySet().removeIf(gone -> {
            for (Map.Entry<String, T> come : added.entrySet()) {
                if (isSame.test(gone.getValue(), come.getValue())) {
                    renamed.add(new Pair<>(gone.getKey(), come.getKey(), gone.getValue(), come.getValue()));
                    added.remove(come.getKey());
                    return true;
                }
            }
            return false;
        });
        return new Pairs<>(both, renamed, removed, added);
    }
}
