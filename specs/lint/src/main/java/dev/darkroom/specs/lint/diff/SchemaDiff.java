package dev.darkroom.specs.lint.diff;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.model.Direction;
import dev.darkroom.specs.model.Discriminator;
import dev.darkroom.specs.model.Schema;
import dev.darkroom.specs.model.Shape;
import dev.darkroom.specs.model.extension.Openness;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares schemas by what their values may be, and by what becomes of them in Java. */
final class SchemaDiff {

    private static final Set<Shape> JAVA_TYPES = Set.of(Shape.OBJECT, Shape.ENUM, Shape.UNION);

    /** The types are part of it, as each of several types is a variant at the same place. */
    private record Seen(JsonPointer before, String was, JsonPointer after, String is, Direction direction) {}

    private final Changes changes;
    private final LimitDiff limits;
    private final NamesOfSchemas names;
    private final Set<Seen> seen = new HashSet<>();

    SchemaDiff(Changes changes, NamesOfSchemas names) {
        this.changes = changes;
        this.limits = new LimitDiff(changes);
        this.names = names;
    }

    void compare(Optional<Schema> before, Optional<Schema> after, Direction direction) {
        if (before.isPresent() && after.isPresent()) {
            compare(before.get(), after.get(), direction);
        } else {
            before.or(() -> after)
                    .ifPresent(one -> changes.breaking(
                            ChangeKind.TYPE, one, "", before.isPresent() ? "nothing is said any more" : "is new"));
        }
    }

    void compare(Schema before, Schema after, Direction direction) {
        if (!seen.add(new Seen(before.pointer(), type(before), after.pointer(), type(after), direction))) {
            return;
        }
        if (JAVA_TYPES.contains(before.shape()) || JAVA_TYPES.contains(after.shape())) {
            names.compare(before, after);
        }
        if (before.isNullable() != after.isNullable()) {
            Effect effect = after.isNullable() ? Effect.LOOSER : Effect.TIGHTER;
            String message = after.isNullable() ? "null is a value now" : "null is no value any more";
            changes.add(ChangeKind.NULLABLE, effect.breaks(direction), place(after, "nullable"), "", message);
        }
        compareDefaults(before, after, direction);
        if (!type(before).equals(type(after))) {
            changes.breaking(
                    ChangeKind.TYPE, place(after, "type"), "", "is " + type(after) + " instead of " + type(before));
            return;
        }
        limits.compare(before, after, direction);
        compareEnums(before, after, direction);
        compareMembers(before, after, direction);
        compareVariants(before, after, direction);
        if (before.items().isPresent() || after.items().isPresent()) {
            compare(before.items(), after.items(), direction);
        }
    }

    /** Where a keyword is said, so that what many share is found once. */
    private static Schema place(Schema schema, String keyword) {
        return schema.has(keyword) ? schema : schema.actual();
    }

    private static String type(Schema schema) {
        String type = schema.variants().isEmpty() && schema.type() != null
                ? schema.type().words()
                : schema.shape().name().toLowerCase(Locale.ROOT);
        return schema.format().isEmpty() ? type : type + " of format " + schema.format();
    }

    private void compareDefaults(Schema before, Schema after, Direction direction) {
        @Nullable JsonNode was = before.defaultValue();
        @Nullable JsonNode is = after.defaultValue();
        if (!Objects.equals(was, is)) {
            // A default that is new says what had been left open; no response is completed by a default.
            boolean breaks = was != null && direction == Direction.REQUEST;
            changes.add(
                    ChangeKind.DEFAULT,
                    breaks,
                    place(after, "default"),
                    "default",
                    "is " + said(is) + " instead of " + said(was));
        }
    }

    private static String said(@Nullable JsonNode value) {
        return value == null ? "none" : value.toString();
    }

    private void compareEnums(Schema before, Schema after, Direction direction) {
        List<JsonNode> was = before.enumValues();
        List<JsonNode> is = after.enumValues();
        if (was.isEmpty() != is.isEmpty()) {
            changes.breaking(
                    ChangeKind.TYPE, place(after, "type"), "", is.isEmpty() ? "is no enum any more" : "is an enum now");
            return;
        }
        was.stream()
                .filter(value -> !is.contains(value))
                .forEach(value -> changes.breaking(
                        ChangeKind.ENUM_VALUE_REMOVED, place(after, "enum"), "enum", value + " is no value any more"));
        boolean expected = before.openness() == Openness.OPEN;
        is.stream()
                .filter(value -> !was.contains(value))
                .forEach(value -> changes.add(
                        ChangeKind.ENUM_VALUE_ADDED,
                        !expected && Effect.LOOSER.breaks(direction),
                        place(after, "enum"),
                        "enum",
                        value + " is a new value"));
        if (!was.isEmpty() && before.openness() != after.openness()) {
            boolean opened = after.openness() == Openness.OPEN;
            changes.breaking(
                    ChangeKind.ENUM_OPENNESS,
                    place(after, "x-enum"),
                    "x-enum",
                    opened ? "is open now" : "is closed now");
        }
    }

    private void compareMembers(Schema before, Schema after, Direction direction) {
        Pairs<Schema> pairs = Pairs.of(carried(before, direction), carried(after, direction), Likeness::isSame);
        Set<String> was = before.required(direction);
        Set<String> is = after.required(direction);
        pairs.removed()
                .forEach((name, property) ->
                        changes.breaking(ChangeKind.PROPERTY_REMOVED, property, "", name + " is gone"));
        pairs.renamed()
                .forEach(pair -> changes.breaking(
                        ChangeKind.PROPERTY_RENAMED,
                        pair.after(),
                        "",
                        pair.was() + " is called " + pair.is() + " now"));
        pairs.added().forEach((name, property) -> {
            boolean breaks = is.contains(name) && Effect.TIGHTER.breaks(direction);
            changes.add(ChangeKind.PROPERTY_ADDED, breaks, property, "", name + " is new");
        });
        pairs.both().forEach(pair -> {
            if (was.contains(pair.was()) != is.contains(pair.is())) {
                boolean required = is.contains(pair.is());
                changes.add(
                        ChangeKind.REQUIRED,
                        (required ? Effect.TIGHTER : Effect.LOOSER).breaks(direction),
                        pair.after(),
                        "",
                        pair.is() + (required ? " must be there now" : " may be absent now"));
            }
            compare(pair.before(), pair.after(), direction);
        });
        compareFurtherMembers(before, after, direction);
    }

    private void compareFurtherMembers(Schema before, Schema after, Direction direction) {
        if (before.allowsAdditionalProperties() != after.allowsAdditionalProperties()) {
            boolean allowed = after.allowsAdditionalProperties();
            // Whoever reads passes over members without a name.
            changes.add(
                    ChangeKind.ADDITIONAL_PROPERTIES,
                    !allowed && direction == Direction.REQUEST,
                    after.actual(),
                    "additionalProperties",
                    allowed ? "are allowed now" : "are not allowed any more");
        } else if (before.additionalProperties().isPresent()
                || after.additionalProperties().isPresent()) {
            compare(before.additionalProperties(), after.additionalProperties(), direction);
        }
    }

    /** A member that is not sent this way is none: to make it read-only removes it from requests. */
    private static Map<String, Schema> carried(Schema schema, Direction direction) {
        Map<String, Schema> properties = new LinkedHashMap<>(schema.properties());
        properties.values().removeIf(property -> !direction.carries(property));
        return properties;
    }

    private void compareVariants(Schema before, Schema after, Direction direction) {
        Pairs<Schema> pairs =
                Pairs.of(variants(before), variants(after), (removed, added) -> names.isRenamed(removed, added));
        pairs.removed()
                .forEach((name, variant) ->
                        changes.breaking(ChangeKind.VARIANT_REMOVED, variant, "", name + " is no variant any more"));
        pairs.added()
                .forEach((name, variant) -> changes.add(
                        ChangeKind.VARIANT_ADDED,
                        Effect.LOOSER.breaks(direction),
                        variant,
                        "",
                        name + " is a new variant"));
        pairs.both().forEach(pair -> compare(pair.before(), pair.after(), direction));
        pairs.renamed().forEach(pair -> compare(pair.before(), pair.after(), direction));
        Optional<String> was = before.discriminator().map(Discriminator::propertyName);
        Optional<String> is = after.discriminator().map(Discriminator::propertyName);
        if (!was.equals(is)) {
            changes.breaking(
                    ChangeKind.DISCRIMINATOR,
                    place(after, "discriminator"),
                    "discriminator",
                    "is " + is.orElse("none") + " instead of " + was.orElse("none"));
        }
    }

    /** Variants by the name of their schema, those that have none by their number. */
    private static Map<String, Schema> variants(Schema union) {
        Map<String, Schema> variants = new LinkedHashMap<>();
        for (Schema variant : union.variants()) {
            variants.put(variant.target().orElse("variant " + (variants.size() + 1)), variant);
        }
        return variants;
    }
}
