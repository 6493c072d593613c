package dev.darkroom.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Java type of a schema. */
final class JavaTypes {

    private static final Map<String, String> PRIMITIVES =
            Map.of("Integer", "int", "Long", "long", "Float", "float", "Double", "double", "Boolean", "boolean");

    private final SchemaIndex schemas;
    private final JavaNames names;
    private final String binaryType;

    /** @param binaryType the type of a file member in a multipart body */
    JavaTypes(SchemaIndex schemas, JavaNames names, String binaryType) {
        this.schemas = schemas;
        this.names = names;
        this.binaryType = binaryType;
    }

    /** The type that can hold the value and be a type argument, such as {@code List<Long>}. */
    String boxed(Schema<?> wrapped) {
        Schema<?> schema = SchemaIndex.unwrap(wrapped);
        String target = SchemaIndex.target(schema);
        if (target != null) {
            Schema<?> named = schemas.named(target);
            return schemas.isModel(named) ? names.type(target) : boxed(named);
        }
        String type = schema.getType();
        if (type == null) {
            return "Object";
        }
        return switch (type) {
            case "array" -> "List<" + argument(schema.getItems()) + ">";
            case "object" -> "Map<String, " + mapValue(schema.getAdditionalProperties()) + ">";
            case "integer" -> "int64".equals(schema.getFormat()) ? "Long" : "Integer";
            case "number" -> number(schema.getFormat());
            case "boolean" -> "Boolean";
            default -> text(schema.getFormat());
        };
    }

    /** A primitive where there is one and null need not be told. */
    String unboxed(Schema<?> schema) {
        String boxed = boxed(schema);
        return PRIMITIVES.getOrDefault(boxed, boxed);
    }

    /** The value type of members a schema does not name. */
    String mapValue(@Nullable Object additionalProperties) {
        boolean typed = additionalProperties instanceof Schema<?> schema
                && (schema.getType() != null || SchemaIndex.target(schema) != null);
        return typed ? argument((Schema<?>) additionalProperties) : "@Nullable Object";
    }

    /** The type as an argument of another: there, too, null is a value only where the document says so. */
    private String argument(Schema<?> schema) {
        return schemas.isNullable(schema) ? "@Nullable " + boxed(schema) : boxed(schema);
    }

    private static String number(@Nullable String format) {
        if ("float".equals(format)) {
            return "Float";
        }
        return "double".equals(format) ? "Double" : "BigDecimal";
    }

    private String text(@Nullable String format) {
        if (format == null) {
            return "String";
        }
        return switch (format) {
            case "date" -> "LocalDate";
            case "date-time" -> "OffsetDateTime";
            case "uuid" -> "UUID";
            case "binary" -> binaryType;
            default -> "String";
        };
    }
}
