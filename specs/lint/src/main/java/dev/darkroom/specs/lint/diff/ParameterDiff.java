package dev.darkroom.specs.lint.diff;

import dev.darkroom.specs.model.Direction;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.Parameter;
import dev.darkroom.specs.model.ParameterLocation;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Compares the parameters of an operation. */
final class ParameterDiff {

    private final Changes changes;
    private final SchemaDiff schemas;

    ParameterDiff(Changes changes, SchemaDiff schemas) {
        this.changes = changes;
        this.schemas = schemas;
    }

    void compare(Operation before, Operation after) {
        Map<String, String> renamed = PathNames.renamed(before.path(), after.path());
        Pairs<Parameter> pairs = Pairs.of(byKey(before, renamed), byKey(after, Map.of()), ParameterDiff::isSame);
        pairs.removed()
                .values()
                .forEach(parameter ->
                        changes.breaking(ChangeKind.PARAMETER_REMOVED, parameter, "", words(parameter) + " is gone"));
        pairs.added()
                .values()
                .forEach(parameter -> changes.add(
                        ChangeKind.PARAMETER_ADDED,
                        parameter.isRequired(),
                        parameter,
                        "",
                        words(parameter) + " is new" + (parameter.isRequired() ? " and must be there" : "")));
        pairs.renamed().forEach(pair -> compare(pair.before(), pair.after()));
        pairs.both().forEach(pair -> compare(pair.before(), pair.after()));
    }

    private void compare(Parameter before, Parameter after) {
        if (!before.name().equals(after.name())) {
            changes.breaking(
                    ChangeKind.PARAMETER_RENAMED, after, "name", words(before) + " is called " + after.name() + " now");
        }
        if (before.in() != after.in()) {
            changes.breaking(ChangeKind.PARAMETER_MOVED, after, "in", words(before) + " is now " + words(after));
        } else if (before.style() != after.style()
                || before.isExploded() != after.isExploded()
                || before.allowsReserved() != after.allowsReserved()) {
            changes.breaking(ChangeKind.PARAMETER_STYLE, after, "style", words(after) + " is written in another way");
        }
        if (before.isRequired() != after.isRequired()) {
            String message = words(after) + (after.isRequired() ? " must be there now" : " may be absent now");
            changes.add(ChangeKind.REQUIRED, after.isRequired(), after, "required", message);
        }
        schemas.compare(before.schema(), after.schema(), Direction.REQUEST);
    }

    private static boolean isSame(Parameter removed, Parameter added) {
        return removed.name().equals(added.name()) && removed.in() != added.in() || Likeness.isSame(removed, added);
    }

    /** Headers have the same name in upper and in lower case. */
    private static Map<String, Parameter> byKey(Operation operation, Map<String, String> renamed) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (Parameter parameter : operation.parameters()) {
            String name = switch (parameter.in()) {
                case PATH -> renamed.getOrDefault(parameter.name(), parameter.name());
                case HEADER -> parameter.name().toLowerCase(Locale.ROOT);
                default -> parameter.name();
            };
            parameters.put(parameter.in() + ":" + name, parameter);
        }
        return parameters;
    }

    private static String words(Parameter parameter) {
        ParameterLocation in = parameter.in();
        return in.name().toLowerCase(Locale.ROOT) + " parameter " + parameter.name();
    }
}
