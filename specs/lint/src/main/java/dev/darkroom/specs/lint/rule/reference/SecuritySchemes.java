package dev.darkroom.specs.lint.rule.reference;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Kind;

/** Every security requirement names declared schemes. */
public final class SecuritySchemes implements Rule {

    @Override
    public String name() {
        return "security-schemes";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.document()
                .all(Kind.SECURITY_REQUIREMENT)
                .forEach(requirement -> requirement.value().fieldNames().forEachRemaining(name -> {
                    if (!spec.document().securitySchemes().containsKey(name)) {
                        report.at(requirement, name, "security scheme '" + name + "' is not declared");
                    }
                }));
    }
}
