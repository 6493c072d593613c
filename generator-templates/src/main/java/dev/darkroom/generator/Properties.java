package dev.darkroom.generator;

import dev.darkroom.generator.view.PropertyView;
import dev.darkroom.generator.view.RangeView;
import dev.darkroom.specs.model.JsonType;
import dev.darkroom.specs.model.Schema;
import dev.darkroom.specs.model.Shape;
import dev.darkroom.specs.model.naming.DistinctNames;
import dev.darkroom.specs.model.naming.JavaNames;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Decides how the members of a class are called and of what types they are. */
final class Properties {

    /** Methods and fields that every generated class has, or inherits. */
    private static final Set<String> TAKEN = Set.of(
            "getClass",
            "hashCode",
            "toString",
            "notify",
            "notifyAll",
            "wait",
            "clone",
            "finalize",
            "equals",
            "builder",
            "toBuilder",
            "build",
            "members",
            "additionalProperties",
            "additionalProperty");

    private final JavaTypes types;
    private final String fileType;

    /** @param fileType the class of a file in a form */
    Properties(JavaTypes types, String fileType) {
        this.types = types;
        this.fileType = fileType;
    }

    /**
     * One member, as the document has it.
     *
     * @param wire the name on the wire
     * @param isRequired whether it is always there
     * @param description what it is; that of its schema when empty
     */
    record Member(String wire, Schema schema, boolean isRequired, String description, boolean isDeprecated) {

        Member(String wire, Schema schema, boolean isRequired) {
            this(wire, schema, isRequired, schema.description(), schema.isDeprecated());
        }
    }

    /** What the members of a class are. */
    enum Use {
        /** Members of an object of JSON. */
        JSON,
        /** Parts of a form, files among them. */
        FORM,
        /** Parameters and headers, which are absent rather than null. */
        PARAMETERS
    }

    /** The members of one class by their keys. */
    Map<String, PropertyView> of(Map<String, Member> members, Use use) {
        UnaryOperator<String> naming = key -> {
            Member member = members.get(key);
            String wire = member == null ? key : member.wire(); // none has a key with its signs in words
            return member != null && member.schema().type() == JsonType.BOOLEAN
                    ? JavaNames.flag(wire)
                    : JavaNames.member(wire);
        };
        Map<String, String> names = DistinctNames.of(members.keySet(), naming, TAKEN);
        Set<String> used = new HashSet<>(names.values());
        used.addAll(TAKEN);
        Map<String, PropertyView> views = new LinkedHashMap<>();
        members.forEach((key, member) -> {
            String name = names.get(key);
            String presence = DistinctNames.free("has" + capitalized(name), used);
            if (isTriState(member, use)) {
                used.add(presence);
            }
            views.put(key, view(member, name, presence, use));
        });
        return views;
    }

    private static boolean isTriState(Member member, Use use) {
        return use != Use.PARAMETERS && member.schema().isNullable() && !member.isRequired();
    }

    private PropertyView view(Member member, String name, String presence, Use use) {
        Schema schema = member.schema();
        boolean nullable = schema.isNullable() && use != Use.PARAMETERS;
        boolean checked = member.isRequired() && !nullable;
        String boxed = use == Use.FORM ? formType(schema) : types.boxed(schema);
        String type = checked ? JavaTypes.unboxed(boxed) : "@Nullable " + boxed;
        List<String> comment = Javadoc.lines(member.description(), Notes.of(schema));
        return new PropertyView(
                name,
                member.wire(),
                type,
                boxed,
                checked,
                member.isRequired() && nullable,
                isTriState(member, use),
                boxed.startsWith("List<") || boxed.startsWith("Map<"),
                presence,
                comment.isEmpty() ? List.of("Not described by the provider.") : comment,
                Javadoc.summary(member.description()),
                member.isDeprecated(),
                ranges(schema));
    }

    /** The type of members that an object does not name. */
    String additional(Schema schema, Use use) {
        boolean files = use == Use.FORM
                && schema.additionalProperties().filter(Schema::isBinary).isPresent();
        return files ? fileType : types.additional(schema);
    }

    /** Only the parts of a form can be files. */
    private String formType(Schema schema) {
        if (schema.isBinary()) {
            return fileType;
        }
        boolean files = schema.shape() == Shape.ARRAY
                && schema.items().filter(Schema::isBinary).isPresent();
        return files ? "List<" + fileType + ">" : types.boxed(schema);
    }

    private static List<RangeView> ranges(Schema schema) {
        return schema.range().stream()
                .flatMap(range ->
                        range.formats().stream().map(format -> new RangeView(endType(format), range.separator())))
                .toList();
    }

    private static String endType(String format) {
        return switch (format) {
            case "date" -> "LocalDate";
            case "date-time" -> "OffsetDateTime";
            case "int32" -> "int";
            default -> "long";
        };
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
