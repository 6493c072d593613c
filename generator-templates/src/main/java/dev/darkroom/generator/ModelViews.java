package dev.darkroom.generator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.generator.view.EnumView;
import dev.darkroom.generator.view.ObjectView;
import dev.darkroom.specs.model.Schema;
import dev.darkroom.specs.model.naming.DistinctNames;
import dev.darkroom.specs.model.naming.JavaNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides what the class of a schema looks like. */
final class ModelViews {

    /** The last constant of every enum for {@code switch}. */
    private static final Set<String> UNRECOGNIZED = Set.of("UNRECOGNIZED", "LISTED");

    private final ClassNames names;
    private final Properties properties;
    private final Directions directions;
    private final UnionViews unions;

    ModelViews(ClassNames names, JavaTypes types, Properties properties, Directions directions) {
        this.names = names;
        this.properties = properties;
        this.directions = directions;
        this.unions = new UnionViews(names, types);
    }

    /** An {@link ObjectView}, {@link EnumView} or {@code UnionView} of a schema that has a class. */
    Object of(Schema schema) {
        if (Shapes.isEnum(schema)) {
            return enumeration(schema);
        }
        return Shapes.isUnion(schema) ? unions.of(schema) : object(schema);
    }

    private ObjectView object(Schema schema) {
        Map<String, Properties.Member> members = new LinkedHashMap<>();
        Shapes.members(schema)
                .forEach((wire, member) ->
                        members.put(wire, new Properties.Member(wire, member, directions.isRequired(schema, wire))));
        Properties.Use use = directions.isForm(schema) ? Properties.Use.FORM : Properties.Use.JSON;
        return new ObjectView(
                names.of(schema),
                comment(schema),
                unions.around(schema),
                List.copyOf(properties.of(members, use).values()),
                true,
                true,
                schema.allowsAdditionalProperties(),
                properties.additional(schema, use));
    }

    private EnumView enumeration(Schema schema) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        schema.enumValues().forEach(value -> values.putIfAbsent(value.asText(), value));
        Map<String, String> constants = DistinctNames.of(values.keySet(), JavaNames::constant, UNRECOGNIZED);
        String type = switch (Shapes.enumType(schema).orElseThrow()) {
            case INTEGER -> isInt(values) ? "Integer" : "Long";
            case NUMBER -> "Double";
            case BOOLEAN -> "Boolean";
            default -> "String";
        };
        List<EnumView.Value> views = new ArrayList<>();
        constants.forEach((text, constant) -> views.add(new EnumView.Value(constant, text)));
        return new EnumView(
                names.of(schema),
                comment(schema),
                unions.around(schema),
                type,
                JavaTypes.unboxed(type),
                type.equals("String"),
                type.equals("Long") ? "L" : "",
                views);
    }

    private static boolean isInt(Map<String, JsonNode> values) {
        return values.values().stream().allMatch(JsonNode::canConvertToInt);
    }

    private static List<String> comment(Schema schema) {
        List<String> lines = Javadoc.lines(schema.description());
        return lines.isEmpty() ? List.of("Not described by the provider.") : lines;
    }
}
