package dev.darkroom.specs.lint.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.model.Bound;
import dev.darkroom.specs.model.Direction;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the limits of values. */
final class LimitDiff {

    private static final List<String> UPPER = List.of("maxLength", "maxItems", "maxProperties", "x-max-bytes");
    private static final List<String> LOWER = List.of("minLength", "minItems", "minProperties");
    private static final List<String> FORMS = List.of("pattern", "multipleOf", "uniqueItems");

    private final Changes changes;

    LimitDiff(Changes changes) {
        this.changes = changes;
    }

    void compare(Schema before, Schema after, Direction direction) {
        UPPER.forEach(
                name -> compare(name, bound(before, name), bound(after, name), -1, place(after, name), direction));
        LOWER.forEach(name -> compare(name, bound(before, name), bound(after, name), 1, place(after, name), direction));
        compare("maximum", before.maximum(), after.maximum(), -1, place(after, "maximum"), direction);
        compare("minimum", before.minimum(), after.minimum(), 1, place(after, "minimum"), direction);
        for (String name : FORMS) {
            JsonNode was = before.keyword(name);
            JsonNode is = after.keyword(name);
            if (!was.equals(is)) {
                Effect effect =
                        was.isMissingNode() ? Effect.TIGHTER : is.isMissingNode() ? Effect.LOOSER : Effect.OTHER;
                report(name, effect, said(was), said(is), place(after, name), direction);
            }
        }
    }

    /** Compares a limit of something that is no schema. */
    void compare(String name, @Nullable Long before, @Nullable Long after, Element place, Direction direction) {
        compare(name, bound(before), bound(after), -1, place, direction);
    }

    private void compare(
            String name,
            @Nullable Bound before,
            @Nullable Bound after,
            int stricter,
            Element place,
            Direction direction) {
        int order = order(before, after, stricter);
        if (order != 0) {
            Effect effect = order > 0 ? Effect.TIGHTER : Effect.LOOSER;
            report(name, effect, said(before), said(after), place, direction);
        }
    }

    /** Positive when the newer bound is stricter. */
    private static int order(@Nullable Bound before, @Nullable Bound after, int stricter) {
        if (before == null || after == null) {
            return Boolean.compare(after != null, before != null);
        }
        int order = after.value().compareTo(before.value()) * stricter;
        return order == 0 ? Boolean.compare(after.exclusive(), before.exclusive()) : order;
    }

    private void report(String name, Effect effect, String was, String is, Element place, Direction direction) {
        String message = name + " is " + is + " instead of " + was;
        changes.add(ChangeKind.LIMIT, effect.breaks(direction), place, name, message);
    }

    private static Schema place(Schema schema, String name) {
        return schema.has(name) ? schema : schema.actual();
    }

    private static @Nullable Bound bound(Schema schema, String name) {
        return bound(schema.limit(name));
    }

    private static @Nullable Bound bound(@Nullable Long limit) {
        return limit == null ? null : new Bound(BigDecimal.valueOf(limit), false);
    }

    private static String said(@Nullable Bound bound) {
        return bound == null ? "none" : bound.value().toPlainString() + (bound.exclusive() ? " exclusive" : "");
    }

    private static String said(JsonNode value) {
        return value.isMissingNode() ? "none" : value.toString();
    }
}
