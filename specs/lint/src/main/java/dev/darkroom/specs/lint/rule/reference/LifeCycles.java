package dev.darkroom.specs.lint.rule.reference;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.Response;
import dev.darkroom.specs.model.Status;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What creates something links to what can be done with it: where POST has a path and the same path with an identifier
 * has operations, a 2xx response of the POST has links.
 */
public final class LifeCycles implements Rule {

    @Override
    public String name() {
        return "life-cycle";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        List<Operation> operations = spec.document().allOperations();
        operations.stream()
                .filter(operation -> operation.method().equals("POST") && !operation.isCallback())
                .filter(create -> operations.stream().anyMatch(other -> isBelow(create, other)))
                .filter(create -> create.responses().entrySet().stream().noneMatch(LifeCycles::isLinked))
                .forEach(create -> report.at(
                        create, "responses", "creates something with operations of its own: needs links to them"));
    }

    private static boolean isBelow(Operation create, Operation other) {
        return Pattern.matches(Pattern.quote(create.path()) + "/\\{[^}]*}", other.path());
    }

    private static boolean isLinked(Map.Entry<Status, Response> response) {
        return response.getKey().isSuccess() && !response.getValue().links().isEmpty();
    }
}
