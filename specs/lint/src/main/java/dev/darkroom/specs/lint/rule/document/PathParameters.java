package dev.darkroom.specs.lint.rule.document;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.Operation;
import dev.darkroom.specs.lint.spec.Place;
import dev.darkroom.specs.lint.spec.SpecFile;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parameters of a path template are declared, and the declared ones are in the template. */
public final class PathParameters implements Rule {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    @Override
    public String name() {
        return "path-parameters";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.document().operations().stream()
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
            if (!IDENTIFIER.matcher(name).matches()) {
                report.at(operation.pathItem(), "{" + name + "} must be letters, digits and underscores only");
            }
            if (operation.parameter("path", name).isEmpty()) {
                report.at(operation.place(), "path parameter {" + name + "} is not declared");
            }
        }
        operation.parameters().stream()
                .filter(parameter -> parameter.text("in").equals("path"))
                .forEach(parameter -> check(operation, parameter, names, report));
    }

    private static void check(Operation operation, Place parameter, Set<String> names, Report report) {
        if (!names.contains(parameter.text("name"))) {
            report.at(operation.place(), "path parameter " + parameter.text("name") + " is not in the path");
        }
        if (!parameter.get("required").asBoolean()) {
            report.at(parameter, "required", "a path parameter is required: true");
        }
    }
}
