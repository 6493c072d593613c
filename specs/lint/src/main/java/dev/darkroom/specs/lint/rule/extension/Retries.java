package dev.darkroom.specs.lint.rule.extension;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Operation;
import java.util.Set;

/** Every operation, callbacks aside, says what repeating it does. GET and its kind read, the other methods write. */
public final class Retries implements Rule {

    private static final Set<String> READING = Set.of("get", "head", "options", "trace");
    private static final Set<String> VALUES = Set.of("safe", "idempotent", "never");

    @Override
    public String name() {
        return "x-retry";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.document().allOperations().forEach(operation -> check(operation, report));
    }

    private static void check(Operation operation, Report report) {
        String key = Extension.RETRY.key();
        String value = operation.text(key);
        if (!operation.has(key)) {
            if (!operation.isCallback()) {
                report.at(operation, "x-retry is missing");
            }
        } else if (!VALUES.contains(value)) {
            report.at(operation, key, "must be safe, idempotent or never");
        } else if (READING.contains(operation.member()) != value.equals("safe")) {
            report.at(
                    operation,
                    key,
                    value.equals("safe")
                            ? operation.member() + " writes, hence is not safe"
                            : operation.member() + " reads, hence is safe");
        }
    }
}
