package dev.darkroom.specs.lint.rule.operation;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.Status;
import java.util.Set;

/** Every operation can succeed and can fail: it has a 2xx response and a 4xx, 5xx or default one. */
public final class Outcomes implements Rule {

    @Override
    public String name() {
        return "responses";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.document().allOperations().forEach(operation -> check(operation, report));
    }

    private static void check(Operation operation, Report report) {
        Set<Status> statuses = operation.responses().keySet();
        if (statuses.stream().noneMatch(Status::isSuccess)) {
            report.at(operation, "responses", "there is no 2xx response");
        }
        if (statuses.stream().noneMatch(Status::isError)) {
            report.at(operation, "responses", "there is no 4xx, 5xx or default response");
        }
    }
}
