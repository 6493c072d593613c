package dev.darkroom.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The named schemas of one document, and what can be asked of a schema once references are followed. */
final class SchemaIndex {

    private static final String PREFIX = "#/components/schemas/";

    private final Map<String, Schema<?>> schemas = new LinkedHashMap<>();

    SchemaIndex(OpenAPI document) {
        document.getComponents().getSchemas().forEach((name, schema) -> schemas.put(name, schema));
    }

    Schema<?> named(String name) {
        Schema<?> schema = schemas.get(name);
        if (schema == null) {
            throw new IllegalArgumentException("no schema named " + name);
        }
        return schema;
    }

    /** The name a schema refers to, directly or as the single member of {@code allOf}; null for a schema that is written in place. */
    static @Nullable String target(Schema<?> schema) {
        String reference = unwrap(schema).get$ref();
        return reference == null ? null : reference.substring(PREFIX.length());
    }

    /** What an {@code allOf} of one member wraps: such a wrapper only adds a description or nullability. */
    static Schema<?> unwrap(Schema<?> schema) {
        List<? extends Schema<?>> all = allOf(schema);
        return all.size() == 1 && schema.getProperties() == null ? unwrap(all.get(0)) : schema;
    }

    @SuppressWarnings("unchecked") // The model's lists are declared with the raw type.
    private static List<? extends Schema<?>> allOf(Schema<?> schema) {
        return schema.getAllOf() == null ? List.of() : (List<? extends Schema<?>>) (List<?>) schema.getAllOf();
    }

    /** The schema itself, or what it refers to in the end. */
    Schema<?> resolve(Schema<?> schema) {
        String target = target(schema);
        return target == null ? unwrap(schema) : resolve(named(target));
    }

    boolean isNullable(Schema<?> schema) {
        return Boolean.TRUE.equals(schema.getNullable())
                || Boolean.TRUE.equals(resolve(schema).getNullable());
    }

    /** Whether a schema becomes a Java class of its own: an object with members, an enum or a union. */
    boolean isModel(Schema<?> schema) {
        return isEnum(schema) || isUnion(schema) || isObject(schema);
    }

    static boolean isEnum(Schema<?> schema) {
        return schema.getEnum() != null && !schema.getEnum().isEmpty();
    }

    static boolean isUnion(Schema<?> schema) {
        return schema.getOneOf() != null && !schema.getOneOf().isEmpty();
    }

    boolean isObject(Schema<?> schema) {
        return !properties(schema).isEmpty();
    }

    /** The members of an object schema in the order they are written, those of {@code allOf} first. */
    Map<String, Schema<?>> properties(Schema<?> schema) {
        Map<String, Schema<?>> all = new LinkedHashMap<>();
        allOf(schema).forEach(part -> all.putAll(properties(resolve(part))));
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> all.put(name, property));
        }
        return all;
    }

    Set<String> required(Schema<?> schema) {
        Set<String> all = new LinkedHashSet<>();
        allOf(schema).forEach(part -> all.addAll(required(resolve(part))));
        if (schema.getRequired() != null) {
            all.addAll(schema.getRequired());
        }
        return all;
    }

    /** The unions that list the named schema as one of their variants. */
    Set<String> unionsOf(String name) {
        Set<String> unions = new TreeSet<>();
        schemas.forEach((candidate, schema) -> {
            if (isUnion(schema) && schema.getOneOf().stream().anyMatch(variant -> name.equals(target(variant)))) {
                unions.add(candidate);
            }
        });
        return unions;
    }
}
