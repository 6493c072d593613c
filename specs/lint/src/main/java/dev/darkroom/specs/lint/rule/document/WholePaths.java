package dev.darkroom.specs.lint.rule.document;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Kind;

/** Paths do not end with a slash, and have no empty segment and no blank. */
public final class WholePaths implements Rule {

    @Override
    public String name() {
        return "whole-paths";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        spec.document()
                .all(Kind.PATH_ITEM)
                .filter(item -> item.member().equals(item.key()) && !item.isInside(Kind.CALLBACK))
                .forEach(item -> check(item, report));
    }

    private static void check(Element item, Report report) {
        String path = item.key();
        if (path.endsWith("/")) {
            report.at(item, "a path does not end with /");
        }
        if (path.contains("//") || path.contains(" ")) {
            report.at(item, "a path has no empty segment and no blank");
        }
    }
}
