package dev.darkroom.client.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The headers of a request or an answer; names are compared without regard to case. Immutable. */
public final class Headers {

    private final Map<String, List<String>> values;

    private Headers(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Starts an empty set of headers. */
    public static Builder builder() {
        return new Builder();
    }

    /** The first value of a header. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** Every value of a header in the order it came; empty when it is absent. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Every header by name; cannot be changed. */
    public Map<String, List<String>> asMap() {
        return values;
    }

    /** Names only: values may be secrets. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }

    /** Collects headers; for one thread. */
    public static final class Builder {

        private final Map<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

        private Builder() {}

        /**
         * Adds a value.
         *
         * @throws IllegalArgumentException if it has a line break or another control character
         */
        public Builder add(String name, String value) {
            if (value.chars().anyMatch(character -> character < ' ' && character != '\t')) {
                throw new IllegalArgumentException(
                        "header " + name.toLowerCase(Locale.ROOT) + " has a control character in its value");
            }
            values.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
            return this;
        }

        /** Makes the headers. */
        public Headers build() {
            Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
            return new Headers(Collections.unmodifiableMap(copy));
        }
    }
}
