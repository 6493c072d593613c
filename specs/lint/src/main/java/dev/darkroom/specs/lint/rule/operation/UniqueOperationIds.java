package dev.darkroom.specs.lint.rule.operation;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Operation;
import java.util.HashMap;
import java.util.Map;

/** No two operations have one operationId. */
public final class UniqueOperationIds implements Rule {

    @Override
    public String name() {
        return "operation-id-unique";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        Map<String, Operation> byId = new HashMap<>();
        for (Operation operation : spec.document().allOperations()) {
            Operation first = operation.hasId() ? byId.putIfAbsent(operation.id(), operation) : null;
            if (first != null) {
                report.at(operation, "operationId", "is that of " + first.member() + " " + first.path() + " already");
            }
        }
    }
}
