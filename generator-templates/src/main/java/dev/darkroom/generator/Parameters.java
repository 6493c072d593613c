package dev.darkroom.generator;

import dev.darkroom.generator.view.ParameterView;
import dev.darkroom.generator.view.PropertyView;
import dev.darkroom.specs.model.MediaType;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.Parameter;
import dev.darkroom.specs.model.ParameterLocation;
import dev.darkroom.specs.model.ParameterStyle;
import dev.darkroom.specs.model.Schema;
import dev.darkroom.specs.model.Shape;
import dev.darkroom.specs.model.naming.DistinctNames;
import dev.darkroom.specs.model.naming.JavaNames;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Decides how the parameters of an operation are given and written. */
final class Parameters {

    /** Names that methods use for something else. */
    static final Set<String> TAKEN = Set.of("answer", "client", "options", "parameters");

    private static final Set<Shape> STRUCTURED =
            EnumSet.of(Shape.ARRAY, Shape.OBJECT, Shape.MAP, Shape.UNION, Shape.ANY);

    private final Properties properties;

    Parameters(Properties properties) {
        this.properties = properties;
    }

    /** The parameters by their keys, those of the path first. */
    Map<String, Parameter> of(Operation operation) {
        Map<String, Parameter> sorted = new LinkedHashMap<>();
        for (boolean path : new boolean[] {true, false}) {
            operation.parametersByKey().forEach((key, parameter) -> {
                if (path == (parameter.in() == ParameterLocation.PATH)) {
                    sorted.put(key, parameter);
                }
            });
        }
        return sorted;
    }

    /** Whether something may be left out. */
    boolean hasOptions(Operation operation) {
        return !members(operation, parameter -> !parameter.isRequired()).isEmpty();
    }

    /** The members of the class that holds what may be left out, or on a server all of them. */
    List<PropertyView> members(Operation operation, Predicate<Parameter> choice) {
        return List.copyOf(views(operation, choice).values());
    }

    private Map<String, PropertyView> views(Operation operation, Predicate<Parameter> choice) {
        Map<String, Properties.Member> members = new LinkedHashMap<>();
        of(operation).forEach((key, parameter) -> {
            if (choice.test(parameter)) {
                members.put(
                        key,
                        new Properties.Member(
                                key,
                                parameter.schema().orElseThrow(),
                                parameter.isRequired(),
                                parameter.description().isEmpty()
                                        ? parameter.schema().orElseThrow().description()
                                        : parameter.description(),
                                parameter.isDeprecated()));
            }
        });
        return properties.of(members, Properties.Use.PARAMETERS);
    }

    /** The parameters that every call has. */
    List<PropertyView> arguments(Operation operation) {
        Map<String, PropertyView> required = views(operation, Parameter::isRequired);
        Map<String, String> names = names(required);
        return required.entrySet().stream()
                .map(entry -> entry.getValue().named(names.get(entry.getKey())))
                .toList();
    }

    private static Map<String, String> names(Map<String, PropertyView> required) {
        return DistinctNames.of(
                required.keySet(),
                key -> required.containsKey(key) ? required.get(key).name() : JavaNames.member(key),
                TAKEN);
    }

    /** How each of them goes over the wire. */
    List<ParameterView> views(Operation operation) {
        Map<String, PropertyView> required = views(operation, Parameter::isRequired);
        Map<String, String> arguments = names(required);
        Map<String, PropertyView> optional = views(operation, parameter -> !parameter.isRequired());
        List<ParameterView> all = new ArrayList<>();
        of(operation).forEach((key, parameter) -> {
            String name = parameter.isRequired()
                    ? arguments.get(key)
                    : optional.get(key).name();
            all.add(new ParameterView(
                    name, parameter.name(), parameter.in().text(), parameter.isRequired(), style(parameter)));
        });
        return all;
    }

    private static String style(Parameter parameter) {
        if (parameter.content().isPresent()) {
            return MediaType.isJson(parameter.content().get().name()) ? "JSON" : "";
        }
        ParameterStyle style = parameter.style();
        boolean structured = parameter
                .schema()
                .map(Schema::shape)
                .filter(STRUCTURED::contains)
                .isPresent();
        boolean marked = style == ParameterStyle.LABEL || style == ParameterStyle.MATRIX;
        if (!structured) {
            return marked ? style.name() : "";
        }
        return switch (style) {
            case DEEP_OBJECT -> style.name();
            case SPACE_DELIMITED, PIPE_DELIMITED -> parameter.isExploded() ? "FORM_EXPLODED" : style.name();
            default -> parameter.isExploded() ? style.name() + "_EXPLODED" : style.name();
        };
    }
}
