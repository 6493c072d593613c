package dev.darkroom.values;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One of the values that a document lists, or another that was added to them since. Immutable; generated classes extend
 * it and have a constant for each listed value.
 *
 * @param <T> what is on the wire
 * @param <K> names the listed values for {@code switch}; its last constant stands for all others
 */
public abstract class EnumValue<T, K extends Enum<K>> {

    private final T value;
    private final K known;

    /** For generated classes. */
    protected EnumValue(T value, K known) {
        this.value = Objects.requireNonNull(value, "value");
        this.known = known;
    }

    /** The listed value, or what is made where there is none. */
    protected static <T, E extends EnumValue<T, ?>> E find(List<E> listed, T value, Supplier<E> other) {
        for (E candidate : listed) {
            if (candidate.value().equals(value)) {
                return candidate;
            }
        }
        return other.get();
    }

    /** What is on the wire. */
    @JsonValue
    public final T value() {
        return value;
    }

    /** Which of the listed values this is. */
    public final K known() {
        return known;
    }

    /** Whether the document lists this value. */
    public final boolean isKnown() {
        return known.ordinal() < known.getDeclaringClass().getEnumConstants().length - 1;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other != null && getClass() == other.getClass() && value.equals(((EnumValue<?, ?>) other).value);
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    /** What is on the wire. */
    @Override
    public final String toString() {
        return value.toString();
    }
}
