package dev.darkroom.values;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An object of JSON that may have members which the document does not name. Generated classes extend it.
 *
 * @param <V> what such members are
 */
public abstract class OpenObject<V extends @Nullable Object> extends JsonObject {

    @JsonIgnore
    private final Map<String, V> additionalProperties;

    /** For generated classes. */
    protected OpenObject(Builder<?, V> builder) {
        super(builder);
        this.additionalProperties = builder.additionalProperties.isEmpty()
                ? Collections.emptyMap()
                : Collections.unmodifiableMap(new LinkedHashMap<>(builder.additionalProperties));
    }

    /** Members that the document does not name, kept as they came and sent back; never null, cannot be changed. */
    public final Map<String, V> additionalProperties() {
        return additionalProperties;
    }

    /** Hands over which members are null, and those without a name. */
    protected final void copyTo(Builder<?, V> builder) {
        super.copyTo(builder);
        if (!additionalProperties.isEmpty()) {
            builder.additionalProperties = new LinkedHashMap<>(additionalProperties);
        }
    }

    @Override
    Map<String, @Nullable Object> rest() {
        Map<String, @Nullable Object> rest = super.rest();
        rest.putAll(additionalProperties);
        return rest;
    }

    @Override
    List<?> more() {
        List<Object> more = new ArrayList<>(super.more());
        if (!additionalProperties.isEmpty()) {
            more.add("additionalProperties");
            more.add(additionalProperties);
        }
        return more;
    }

    /**
     * What the builders of all such objects have in common.
     *
     * @param <B> the builder itself
     * @param <V> what members are that the document does not name
     */
    public abstract static class Builder<B extends Builder<B, V>, V extends @Nullable Object>
            extends JsonObject.Builder {

        /** Most objects have none, and lists have many objects. */
        private Map<String, V> additionalProperties = Collections.emptyMap();

        /** For generated classes. */
        protected Builder() {}

        /** Adds a member that the document does not name. */
        @JsonAnySetter
        @SuppressWarnings("unchecked") // B is the class itself, as in Enum<E>.
        public final B additionalProperty(String name, V value) {
            additionalProperties = additionalProperties.isEmpty() ? new LinkedHashMap<>() : additionalProperties;
            additionalProperties.put(Objects.requireNonNull(name, "name"), value);
            return (B) this;
        }
    }
}
