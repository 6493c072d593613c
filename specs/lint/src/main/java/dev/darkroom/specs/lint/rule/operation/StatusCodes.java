package dev.darkroom.specs.lint.rule.operation;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Kind;
import dev.darkroom.specs.model.Status;

/** Responses have a status code, a range of them or {@code default}. */
public final class StatusCodes implements Rule {

    @Override
    public String name() {
        return "status-code";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.document()
                .all(Kind.RESPONSE)
                .filter(response -> !response.isComponent())
                .filter(response -> !new Status(response.key()).isValid())
                .forEach(response -> report.at(response, "'" + response.key() + "' is no status code"));
    }
}
