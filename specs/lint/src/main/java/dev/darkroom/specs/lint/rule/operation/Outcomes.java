package dev.darkroom.specs.lint.rule.operation;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.Operation;
import dev.darkroom.specs.lint.spec.Place;
import dev.darkroom.specs.lint.spec.SpecFile;
import java.util.List;

/** Every operation can succeed and can fail: it has a 2xx response and a 4xx, 5xx or default one. */
public final class Outcomes implements Rule {

    @Override
    public String name() {
        return "responses";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.document().operations().forEach(operation -> check(operation, report));
    }

    private static void check(Operation operation, Report report) {
        List<String> statuses = operation.responses().stream().map(Place::key).toList();
        if (statuses.stream().noneMatch(status -> status.startsWith("2"))) {
            report.at(operation.place(), "responses", "there is no 2xx response");
        }
        if (statuses.stream().noneMatch(status -> status.matches("[45].*|default"))) {
            report.at(operation.place(), "responses", "there is no 4xx, 5xx or default response");
        }
        operation.responses().stream()
                .filter(response -> !response.key().matches("[1-5](\\d\\d|XX)|default"))
                .forEach(response -> report.at(response, "'" + response.key() + "' is no status code"));
    }
}
