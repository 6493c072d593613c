package dev.darkroom.specs.lint.rule.document;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.ParameterLocation;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parameters of a path template are declared, and the declared ones are in the template. */
public final class PathParameters implements Rule {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");

    @Override
    public String name() {
        return "path-parameters";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.document().allOperations().stream()
                .filter(operation -> !operation.isCallback())
                .forEach(operation -> check(operation, report));
    }

    private static void check(Operation operation, Report report) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = PARAMETER.matcher(operation.path());
        while (matcher.find()) {
            String name = matcher.group(1);
            if (!names.add(name)) {
                report.at(operation.pathItem(), "{" + name + "} occurs twice");
            }
            if (operation.parameter(ParameterLocation.PATH, name).isEmpty()) {
                report.at(operation, "path parameter {" + name + "} is not declared");
            }
        }
        operation.parameters().stream()
                .filter(parameter -> parameter.in() == ParameterLocation.PATH)
                .forEach(parameter -> check(operation, parameter, names, report));
    }

    private static void check(Operation operation, Element parameter, Set<String> names, Report report) {
        if (!names.contains(parameter.text("name"))) {
            report.at(operation, "path parameter " + parameter.text("name") + " is not in the path");
        }
        if (!parameter.get("required").asBoolean()) {
            report.at(parameter, "required", "a path parameter is required: true");
        }
    }
}
