package dev.darkroom.specs.lint.rule.operation;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.naming.JavaNames;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every operation has an operationId that makes a Java method name of its own. */
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
        for (Operation operation : spec.document().allOperations()) {
            String javaName = JavaNames.member(operation.id());
            if (!operation.hasId()) {
                report.at(operation, "operationId", "operationId is missing");
                continue;
            }
            if (OBJECT_METHODS.contains(javaName)) {
                report.at(operation, "operationId", "'" + javaName + "' cannot be a Java method name");
            }
            Operation first = byJavaName.putIfAbsent(javaName, operation);
            if (first != null && !first.id().equals(operation.id())) {
                report.at(
                        operation,
                        "operationId",
                        "gives the same Java name as " + first.id() + " of "
                                + first.method().toLowerCase(Locale.ROOT) + " " + first.path());
            }
        }
    }
}
