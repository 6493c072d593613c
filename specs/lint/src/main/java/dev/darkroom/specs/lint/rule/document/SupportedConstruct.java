package dev.darkroom.specs.lint.rule.document;

import dev.darkroom.specs.lint.rule.Report;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.spec.SpecFile;
import dev.darkroom.specs.model.support.Construct;
import java.util.Arrays;
import java.util.List;

/**
 * A row of the table of what no code is generated for. The generator refuses exactly these, so a document without
 * findings gets a client and an interface.
 *
 * @param construct the row
 */
public record SupportedConstruct(Construct construct) implements Rule {

    /** A rule for each row that is refused. */
    public static List<SupportedConstruct> all() {
        return Arrays.stream(Construct.values())
                .filter(construct -> !construct.isSupported())
                .map(SupportedConstruct::new)
                .toList();
    }

    @Override
    public String name() {
        return construct.rule();
    }

    @Override
    public void check(SpecFile spec, Report report) {
        construct.in(spec.document()).forEach(refusal -> report.at(refusal.pointer(), refusal.reason()));
    }
}
