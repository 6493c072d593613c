package dev.darkroom.specs.lint.rule.extension;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.extension.Retry;
import java.util.Set;

/** Every operation, callbacks aside, says what repeating it does. GET and its kind read, the other methods write. */
public final class Retries implements Rule {

    private static final Set<String> READING = Set.of("get", "head", "options", "trace");

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
        boolean reads = READING.contains(operation.member());
        if (!operation.has(key)) {
            if (!operation.isCallback()) {
                report.at(operation, "x-retry is missing");
            }
        } else if (operation.retry().isEmpty()) {
            report.at(operation, key, "must be safe, idempotent or never");
        } else if (reads != operation.retry().get().equals(Retry.SAFE)) {
            report.at(
                    operation,
                    key,
                    reads
                            ? operation.member() + " reads, hence is safe"
                            : operation.member() + " writes, hence is not safe");
        }
    }
}
