package dev.darkroom.specs.lint.rule.operation;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.lint.spec.WebAddress;
import dev.darkroom.specs.model.Kind;

/** Every operation, callbacks aside, leads to the page of the provider that describes it. */
public final class ExternalDocs implements Rule {

    @Override
    public String name() {
        return "external-docs";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.document().allOperations().stream()
                .filter(operation -> !operation.isCallback())
                .filter(operation -> !operation.has("externalDocs"))
                .forEach(operation -> report.at(operation, "externalDocs is missing"));
        spec.document()
                .all(Kind.EXTERNAL_DOCS)
                .filter(docs -> !WebAddress.isAbsolute(docs.text("url")))
                .forEach(docs -> report.at(docs, "url", "url must be an absolute http or https URL"));
    }
}
