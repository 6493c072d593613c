package dev.darkroom.values;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One of the shapes that values of a union have, while generated code describes it. */
public final class UnionVariant {

    private static final Set<Class<?>> WHOLE = Set.of(Integer.class, Long.class, BigInteger.class);

    private final Type type;
    private final Function<Object, Object> wrapper;
    private final Map<String, List<String>> fixed = new LinkedHashMap<>();
    private List<String> required = List.of();
    private List<String> members = List.of();

    private UnionVariant(Type type, Function<Object, Object> wrapper) {
        this.type = type;
        this.wrapper = wrapper;
    }

    /** A text, a number, a list and the like, in a class that wraps it. */
    @SuppressWarnings("unchecked") // Jackson makes what the type says.
    public static <T> UnionVariant value(TypeReference<T> type, Function<T, ?> wrapper) {
        return new UnionVariant(type.getType(), value -> wrapper.apply((T) value));
    }

    /** A variant with a class of its own. */
    public static UnionVariant of(Class<?> type) {
        return new UnionVariant(type, value -> value);
    }

    /** Only objects whose member has one of these values are of this shape. */
    public UnionVariant when(String member, String... values) {
        fixed.put(member, List.of(values));
        return this;
    }

    /** Only objects that have all of these members are of this shape. */
    public UnionVariant required(String... names) {
        required = List.of(names);
        return this;
    }

    /** All members: of two shapes that fit, an object is of the one that knows more of its members. */
    public UnionVariant members(String... names) {
        members = List.of(names);
        return this;
    }

    boolean fits(JsonNode node, DeserializationContext context) {
        return fits(node, context.getTypeFactory().constructType(type))
                && required.stream().allMatch(node::has)
                && fixed.entrySet().stream()
                        .allMatch(member -> member.getValue()
                                .contains(node.path(member.getKey()).asText()));
    }

    private static boolean fits(JsonNode node, JavaType type) {
        if (type.isCollectionLikeType() || type.isMapLikeType()) {
            return (type.isMapLikeType() ? node.isObject() : node.isArray())
                    && node.valueStream().allMatch(item -> item.isNull() || fits(item, type.getContentType()));
        }
        Class<?> raw = type.getRawClass();
        if (JsonObject.class.isAssignableFrom(raw)) {
            return node.isObject();
        }
        if (Number.class.isAssignableFrom(raw)) {
            return WHOLE.contains(raw) ? node.isIntegralNumber() : node.isNumber();
        }
        if (EnumValue.class.isAssignableFrom(raw)) {
            return node.isValueNode();
        }
        // Whether a union fits is seen when it is read; everything else is text.
        return raw == Boolean.class ? node.isBoolean() : node.isTextual() || raw == Object.class || raw.isSealed();
    }

    /** How many of the members of an object this shape knows. */
    int familiarity(JsonNode node) {
        return (int) members.stream().filter(node::has).count();
    }

    /**
     * Reads a value that fits.
     *
     * @return null when it turns out not to be of this shape
     * @throws IOException if it has the fixed members of this shape, but cannot be read
     */
    @Nullable
    Object read(JsonNode node, DeserializationContext context) throws IOException {
        try {
            Object value =
                    context.readTreeAsValue(node, context.getTypeFactory().constructType(type));
            boolean other = value instanceof UnknownVariant
                    || value instanceof EnumValue<?, ?> enumeration && !enumeration.isKnown();
            return other ? null : wrapper.apply(value);
        } catch (JsonProcessingException e) {
            if (fixed.isEmpty()) {
                return null;
            }
            throw e;
        }
    }
}
