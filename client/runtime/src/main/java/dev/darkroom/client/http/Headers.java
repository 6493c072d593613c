package dev.darkroom.client.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The headers of a request or an answer; names are compared without regard to case. Immutable. */
public final class Headers {

    /** No headers. */
    static final Headers NONE = new Headers(Collections.emptyMap());

    private final Map<String, List<String>> values;

    private Headers(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Starts an empty set of headers. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with these headers. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.values.putAll(values);
        return builder;
    }

    /** Headers as they came from a provider; nothing is refused. */
    public static Headers received(Map<String, ? extends List<String>> received) {
        Builder builder = new Builder();
        received.forEach((name, list) -> list.forEach(value -> builder.received(name, value)));
        return builder.build();
    }

    /** The first value of a header. */
    public Optional<String> first(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /** What a provider calls the request, for questions to its support: {@code X-Request-Id}, or {@code Request-Id}. */
    public Optional<String> requestId() {
        return first("X-Request-Id").or(() -> first("Request-Id"));
    }

    /** Every value of a header in the order it came; empty when it is absent. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Every header by name; cannot be changed. */
    public Map<String, List<String>> asMap() {
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Headers that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        // Names differ in case alone, and the values stand in the order of the names.
        return List.copyOf(values.values()).hashCode();
    }

    /** Names only: values may be secrets. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }

    /** Collects headers; for one thread. */
    public static final class Builder {

        private final SortedMap<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

        private Builder() {}

        /**
         * Adds a value to be sent.
         *
         * @throws IllegalArgumentException if the name is not a token, or the value has a line break or anything else
         *     that is not printable ASCII
         */
        public Builder add(String name, String value) {
            if (!isToken(name)) {
                throw new IllegalArgumentException("a header cannot have the name \"" + name + "\"");
            }
            // The connection writes ASCII; anything else would arrive as question marks.
            if (!isPrintable(value)) {
                throw new IllegalArgumentException("the value of header " + name.toLowerCase(Locale.ROOT)
                        + " has a character that headers cannot carry");
            }
            return received(name, value);
        }

        private static boolean isToken(String name) {
            for (int i = 0; i < name.length(); i++) {
                if (!isTokenCharacter(name.charAt(i))) {
                    return false;
                }
            }
            return !name.isEmpty();
        }

        private static boolean isPrintable(String value) {
            for (int i = 0; i < value.length(); i++) {
                char character = value.charAt(i);
                if (character != '\t' && (character < ' ' || character > '~')) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isTokenCharacter(char character) {
            return character >= 'a' && character <= 'z'
                    || character >= 'A' && character <= 'Z'
                    || character >= '0' && character <= '9'
                    || "!#$%&'*+.^_`|~-".indexOf(character) >= 0;
        }

        /**
         * Puts a value in the place of all values of that name.
         *
         * @throws IllegalArgumentException as {@link #add} does
         */
        public Builder set(String name, String value) {
            values.remove(name);
            return add(name, value);
        }

        /** Adds a value as it came. */
        Builder received(String name, String value) {
            values.merge(name, List.of(value), Builder::both);
            return this;
        }

        private static List<String> both(List<String> before, List<String> more) {
            List<String> all = new ArrayList<>(before);
            all.addAll(more);
            return List.copyOf(all);
        }

        /** Makes the headers. */
        public Headers build() {
            return values.isEmpty() ? NONE : new Headers(Collections.unmodifiableMap(new TreeMap<>(values)));
        }
    }
}
