package dev.darkroom.specs.lint.rule.document;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Element;
import java.util.List;

/** Paths begin with a slash and are nothing but paths: no server tells operations apart by a query written into them. */
public final class PathForm implements Rule {

    @Override
    public String name() {
        return "path-form";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.document()
                .root()
                .child("paths")
                .map(Element::children)
                .orElse(List.of())
                .forEach(item -> {
                    if (!item.key().startsWith("/")) {
                        report.at(item, "a path begins with /");
                    }
                    if (item.key().contains("?") || item.key().contains("#")) {
                        report.at(item, "a path has no query and no fragment: a query is made of parameters");
                    }
                });
    }
}
