package dev.darkroom.values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** An immutable object that is equal to another of its class by its members. Generated classes extend it. */
public abstract class ValueObject {

    /** For generated classes. */
    protected ValueObject() {}

    /** The names of the members on the wire and their values by turns, in the order of the document. */
    protected abstract @Nullable Object[] members();

    /** A copy of a list that nobody can change; null of null. */
    protected static <T extends @Nullable Object> @Nullable List<T> copy(@Nullable List<T> list) {
        return list == null ? null : Collections.unmodifiableList(new ArrayList<>(list));
    }

    /** A copy of a map that nobody can change; null of null. */
    protected static <T extends @Nullable Object> @Nullable Map<String, T> copy(@Nullable Map<String, T> map) {
        return map == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** The same for what an object has beside its members. */
    List<?> more() {
        return List.of();
    }

    private List<@Nullable Object> all() {
        List<@Nullable Object> all = new ArrayList<>(Arrays.asList(members()));
        all.addAll(more());
        return all;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other != null && getClass() == other.getClass() && all().equals(((ValueObject) other).all());
    }

    @Override
    public final int hashCode() {
        return all().hashCode();
    }

    /** The name of the class, and each member with its value. */
    @Override
    public final String toString() {
        StringJoiner text = new StringJoiner(", ", getClass().getSimpleName() + "[", "]");
        List<@Nullable Object> all = all();
        for (int i = 0; i < all.size(); i += 2) {
            text.add(all.get(i) + "=" + all.get(i + 1));
        }
        return text.toString();
    }
}
