package dev.darkroom.values;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object of JSON: its fields are its members. What is absent is not written; what was set to null is, where the
 * document tells the two apart. Generated classes extend it.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public abstract class JsonObject extends ValueObject {

    @JsonIgnore
    private final Set<String> nulls;

    /** For generated classes. */
    protected JsonObject(Builder builder) {
        this.nulls =
                builder.nulls.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(builder.nulls));
    }

    /** Whether a member was set to null. */
    protected final boolean isNull(String name) {
        return nulls.contains(name);
    }

    /** Hands over which members are null. */
    protected final void copyTo(Builder builder) {
        if (!nulls.isEmpty()) {
            builder.nulls = new LinkedHashSet<>(nulls);
        }
    }

    /** What is written behind the members that have a value. */
    @JsonAnyGetter
    Map<String, @Nullable Object> rest() {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>();
        nulls.forEach(name -> rest.put(name, null));
        return rest;
    }

    @Override
    List<?> more() {
        return nulls.isEmpty() ? List.of() : List.of("nulls", nulls);
    }

    /** What the builders of all objects have in common. */
    @JsonPOJOBuilder(withPrefix = "")
    public abstract static class Builder {

        /** Most objects have none, and lists have many objects. */
        private Set<String> nulls = Set.of();

        /** For generated classes. */
        protected Builder() {}

        /** Notes whether a member was set to null, which is not the same as leaving it out. */
        protected final void note(String name, @Nullable Object value) {
            if (value == null) {
                nulls = nulls.isEmpty() ? new LinkedHashSet<>() : nulls;
                nulls.add(name);
            } else if (!nulls.isEmpty()) {
                nulls.remove(name);
            }
        }
    }
}
