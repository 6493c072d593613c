package dev.darkroom.generator;

import dev.darkroom.specs.model.Bound;
import dev.darkroom.specs.model.JsonType;
import dev.darkroom.specs.model.Schema;
import dev.darkroom.specs.model.Shape;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The Java type of a schema. */
final class JavaTypes {

    private static final Map<String, String> PRIMITIVES =
            Map.of("Integer", "int", "Long", "long", "Float", "float", "Double", "double", "Boolean", "boolean");
    private static final BigDecimal MAX_INT = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final ClassNames names;

    JavaTypes(ClassNames names) {
        this.names = names;
    }

    /** The type that can hold the value and be a type argument, such as {@code List<Long>}. */
    String boxed(Schema schema) {
        return boxed(schema, new HashSet<>());
    }

    /** A primitive where there is one. */
    static String unboxed(String boxed) {
        return PRIMITIVES.getOrDefault(boxed, boxed);
    }

    /** The type without type arguments. */
    static String erased(String type) {
        return type.replaceAll("<.*>|@Nullable ", "");
    }

    /** The type of members that an object does not name. */
    String additional(Schema schema) {
        return element(schema.additionalProperties(), new HashSet<>());
    }

    private String boxed(Schema schema, Set<Schema> outer) {
        String name = names.of(schema);
        if (name != null) {
            return name;
        }
        // A list of itself has no type: it ends with any value.
        if (!outer.add(schema.actual())) {
            return "Object";
        }
        Shape shape = schema.shape() == Shape.ENUM
                ? Shapes.enumType(schema)
                        .map(JsonType::name)
                        .map(Shape::valueOf)
                        .orElse(Shape.ANY)
                : schema.shape();
        String type = switch (shape) {
            case ARRAY -> "List<" + (isTuple(schema) ? "@Nullable Object" : element(schema.items(), outer)) + ">";
            case MAP, OBJECT -> "Map<String, " + element(schema.additionalProperties(), outer) + ">";
            case INTEGER -> integer(schema);
            case NUMBER -> number(schema.format());
            case BOOLEAN -> "Boolean";
            case STRING -> text(schema.format());
            case ENUM, UNION, ANY -> "Object";
        };
        outer.remove(schema.actual());
        return type;
    }

    /** Whether items differ by their position. */
    private static boolean isTuple(Schema schema) {
        return !schema.keyword("prefixItems").isMissingNode();
    }

    /** As an argument of another type: there, too, null is a value only where the document says so. */
    private String element(Optional<Schema> schema, Set<Schema> outer) {
        if (schema.isEmpty()) {
            return "@Nullable Object";
        }
        String boxed = boxed(schema.get(), outer);
        return schema.get().isNullable() || boxed.equals("Object") ? "@Nullable " + boxed : boxed;
    }

    private static String integer(Schema schema) {
        return switch (schema.format()) {
            case "int64", "uint32" -> "Long";
            case "int8", "int16", "int32", "uint8", "uint16" -> "Integer";
            case "uint64" -> "BigInteger";
            default -> isBelow(schema.maximum()) ? "Integer" : "Long";
        };
    }

    private static boolean isBelow(@Nullable Bound maximum) {
        return maximum != null && maximum.value().compareTo(MAX_INT) <= 0;
    }

    private static String number(String format) {
        return switch (format) {
            case "float" -> "Float";
            case "double" -> "Double";
            default -> "BigDecimal";
        };
    }

    private static String text(String format) {
        return switch (format) {
            case "date" -> "LocalDate";
            case "date-time" -> "OffsetDateTime";
            case "uuid" -> "UUID";
            default -> "String";
        };
    }
}
