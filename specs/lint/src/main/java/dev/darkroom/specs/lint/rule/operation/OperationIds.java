package dev.darkroom.specs.lint.rule.operation;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.JavaNames;
import dev.darkroom.specs.lint.spec.Operation;
import dev.darkroom.specs.lint.spec.SpecFile;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every operation has a unique operationId that makes a Java method name. */
public final class OperationIds implements Rule {

    private static final Set<String> OBJECT_METHODS = Arrays.stream(Object.class.getDeclaredMethods())
            .map(Method::getName)
            .collect(Collectors.toSet());

    @Override
    public String name() {
        return "operation-id";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        Map<String, Operation> byJavaName = new HashMap<>();
        for (Operation operation : spec.document().operations()) {
            String javaName = JavaNames.camel(operation.id());
            if (operation.id().isEmpty()) {
                report.at(operation.place(), "operationId", "operationId is missing");
                continue;
            }
            if (!JavaNames.isFree(javaName) || OBJECT_METHODS.contains(javaName)) {
                report.at(operation.place(), "operationId", "'" + javaName + "' cannot be a Java method name");
            }
            Operation first = byJavaName.putIfAbsent(javaName, operation);
            if (first != null) {
                report.at(
                        operation.place(),
                        "operationId",
                        "gives the same Java name as " + first.id() + " of " + first.method() + " " + first.path());
            }
        }
    }
}
