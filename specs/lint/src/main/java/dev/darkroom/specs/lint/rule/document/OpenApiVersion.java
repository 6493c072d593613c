package dev.darkroom.specs.lint.rule.document;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;

/** The file says that it is OpenAPI 3.0.4. */
public final class OpenApiVersion implements Rule {

    @Override
    public String name() {
        return "openapi-version";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        if (!spec.document().root().text("openapi").equals("3.0.4")) {
            report.at(
                    spec.document().root(),
                    "openapi",
                    "a provider of ours is written in 3.0.4; --profile basic checks other documents");
        }
    }
}
