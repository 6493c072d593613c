package dev.darkroom.specs.lint.rule.document;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.Element;
import dev.darkroom.specs.model.Kind;
import java.util.HashMap;
import java.util.Map;

/**
 * No two paths differ in the names of their parameters only, as {@code /a/{x}} and {@code /a/{y}} do. Of other paths that
 * one URL fits, the one with more text wins.
 */
public final class UnambiguousPaths implements Rule {

    @Override
    public String name() {
        return "ambiguous-paths";
    }

    @Override
    public void check(SpecFile spec, Report report) {
        Map<String, Element> byForm = new HashMap<>();
        spec.document()
                .all(Kind.PATH_ITEM)
                .filter(item -> item.member().equals(item.key()) && !item.isInside(Kind.CALLBACK))
                .forEach(item -> {
                    Element first = byForm.putIfAbsent(form(item.key()), item);
                    if (first != null) {
                        report.at(item, "cannot be told from " + first.key());
                    }
                });
    }

    private static String form(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }
}
