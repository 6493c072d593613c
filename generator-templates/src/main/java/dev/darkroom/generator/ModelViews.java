package dev.darkroom.generator;

import dev.darkroom.generator.view.EnumView;
import dev.darkroom.generator.view.ObjectView;
import dev.darkroom.generator.view.PropertyView;
import dev.darkroom.generator.view.UnionView;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what the class of a named schema looks like. */
final class ModelViews {

    private final SchemaIndex schemas;
    private final JavaNames names;
    private final JavaTypes types;

    ModelViews(SchemaIndex schemas, JavaNames names, JavaTypes types) {
        this.schemas = schemas;
        this.names = names;
        this.types = types;
    }

    /** An {@link ObjectView}, {@link EnumView} or {@link UnionView}; null for a schema without a class of its own. */
    @Nullable
    Object of(String name) {
        Schema<?> schema = schemas.named(name);
        if (SchemaIndex.isEnum(schema)) {
            return enumeration(name, schema);
        }
        if (SchemaIndex.isUnion(schema)) {
            return union(name, schema);
        }
        return schemas.isObject(schema) || Boolean.FALSE.equals(schema.getAdditionalProperties())
                ? object(name, schema)
                : null;
    }

    private ObjectView object(String name, Schema<?> schema) {
        Set<String> required = schemas.required(schema);
        List<PropertyView> properties = new ArrayList<>();
        schemas.properties(schema)
                .forEach((wire, property) -> properties.add(property(wire, property, required.contains(wire))));
        return new ObjectView(
                names.type(name),
                Javadoc.comment(schema.getDescription()),
                schemas.unionsOf(name).stream().map(names::type).toList(),
                properties,
                !Boolean.FALSE.equals(schema.getAdditionalProperties()),
                types.mapValue(schema.getAdditionalProperties()));
    }

    PropertyView property(String wire, Schema<?> schema, boolean required) {
        boolean nullable = schemas.isNullable(schema);
        String boxed = types.boxed(schema);
        String type = required && !nullable ? types.unboxed(schema) : "@Nullable " + boxed;
        String description = schema.getDescription() != null
                ? schema.getDescription()
                : schemas.resolve(schema).getDescription();
        Schema<?> resolved = schemas.resolve(schema);
        return new PropertyView(
                "boolean".equals(resolved.getType()) ? names.flag(wire) : names.member(wire),
                wire,
                type,
                boxed,
                required,
                nullable,
                nullable && !required,
                boxed.startsWith("List<"),
                boxed.startsWith("Map<"),
                Javadoc.comment(description, Notes.of(resolved)),
                Javadoc.summary(description),
                Boolean.TRUE.equals(schema.getDeprecated()));
    }

    private EnumView enumeration(String name, Schema<?> schema) {
        List<String> texts = new ArrayList<>();
        for (Object value : schema.getEnum()) {
            if (value != null) {
                texts.add(String.valueOf(value));
            }
        }
        List<EnumView.Value> values = new ArrayList<>();
        for (String text : texts) {
            values.add(new EnumView.Value(
                    names.constant(text),
                    text.replace("\\", "\\\\").replace("\"", "\\\""),
                    Javadoc.comment("`" + text + "`."),
                    values.size() == texts.size() - 1));
        }
        boolean open = !"closed".equals(Extensions.text(schema.getExtensions(), "x-enum"));
        return new EnumView(names.type(name), Javadoc.comment(schema.getDescription()), open, values);
    }

    private UnionView union(String name, Schema<?> schema) {
        List<UnionView.ObjectVariant> objects = new ArrayList<>();
        List<UnionView.ScalarVariant> scalars = new ArrayList<>();
        for (Schema<?> variant : schema.getOneOf()) {
            String target = SchemaIndex.target(variant);
            if (target != null && schemas.isObject(schemas.named(target))) {
                objects.add(new UnionView.ObjectVariant(names.type(target), tags(schema, target)));
            } else {
                scalars.add(scalar(variant));
            }
        }
        String discriminator = schema.getDiscriminator() == null
                ? ""
                : schema.getDiscriminator().getPropertyName();
        if (discriminator.isEmpty() && objects.size() > 1) {
            throw new IllegalArgumentException(name + " has several object variants and no discriminator");
        }
        return new UnionView(
                names.type(name), Javadoc.comment(schema.getDescription()), discriminator, objects, scalars);
    }

    private UnionView.ScalarVariant scalar(Schema<?> variant) {
        String type = types.unboxed(variant);
        return switch (type) {
            case "long" -> new UnionView.ScalarVariant("Whole", type, "isIntegralNumber", "longValue");
            case "int" -> new UnionView.ScalarVariant("Whole", type, "isIntegralNumber", "intValue");
            case "double" -> new UnionView.ScalarVariant("Real", type, "isNumber", "doubleValue");
            case "boolean" -> new UnionView.ScalarVariant("Flag", type, "isBoolean", "booleanValue");
            case "String" -> new UnionView.ScalarVariant("Text", type, "isTextual", "textValue");
            default -> throw new IllegalArgumentException("a union cannot have a variant of type " + type);
        };
    }

    private static List<String> tags(Schema<?> union, String target) {
        if (union.getDiscriminator() == null || union.getDiscriminator().getMapping() == null) {
            return List.of(target);
        }
        List<String> tags = new ArrayList<>();
        for (Map.Entry<String, String> entry :
                union.getDiscriminator().getMapping().entrySet()) {
            if (entry.getValue().endsWith("/" + target) || entry.getValue().equals(target)) {
                tags.add(entry.getKey());
            }
        }
        return tags.isEmpty() ? List.of(target) : tags;
    }
}
