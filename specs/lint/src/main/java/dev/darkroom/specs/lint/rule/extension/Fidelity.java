package dev.darkroom.specs.lint.rule.extension;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Operation;
import java.util.List;

/** Every operation, callbacks aside, says what it does in the reference server and where that is known to differ. */
public final class Fidelity implements Rule {

    private static final List<String> MEMBERS = List.of("effect", "limits");

    @Override
    public String name() {
        return "x-fidelity";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.document().allOperations().forEach(operation -> check(operation, report));
    }

    private static void check(Operation operation, Report report) {
        String key = Extension.FIDELITY.key();
        JsonNode fidelity = operation.get(key);
        if (fidelity.isMissingNode()) {
            if (!operation.isCallback()) {
                report.at(operation, "x-fidelity is missing");
            }
            return;
        }
        for (String member : MEMBERS) {
            if (!fidelity.path(member).isTextual()
                    || fidelity.path(member).asText().isBlank()) {
                report.at(operation.pointer(key), fidelity, member, member + " must be a text");
            }
        }
        fidelity.fieldNames().forEachRemaining(member -> {
            if (!MEMBERS.contains(member)) {
                report.at(operation.pointer(key).appendProperty(member), "is no member of x-fidelity");
            }
        });
    }
}
