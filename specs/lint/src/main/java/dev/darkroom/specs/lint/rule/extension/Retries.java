package dev.darkroom.specs.lint.rule.extension;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.Operation;
import dev.darkroom.specs.lint.spec.SpecFile;
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
        spec.document().operations().forEach(operation -> check(operation, report));
    }

    private static void check(Operation operation, Report report) {
        String key = Extension.RETRY.key();
        String value = operation.place().text(key);
        if (!operation.place().has(key)) {
            if (!operation.isCallback()) {
                report.at(operation.place(), "x-retry is missing");
            }
        } else if (!VALUES.contains(value)) {
            report.at(operation.place(), key, "must be safe, idempotent or never");
        } else if (READING.contains(operation.method()) != value.equals("safe")) {
            report.at(
                    operation.place(),
                    key,
                    value.equals("safe")
                            ? operation.method() + " writes, hence is not safe"
                            : operation.method() + " reads, hence is safe");
        }
    }
}
