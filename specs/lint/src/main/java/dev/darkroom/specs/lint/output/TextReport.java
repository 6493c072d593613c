package dev.darkroom.specs.lint.output;

import dev.darkroom.specs.lint.CheckedFile;
import dev.darkroom.specs.lint.Finding;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A line per finding, rule by rule, and of a rule with many only the first; a line per clean file. */
public final class TextReport implements FindingReport {

    /** As many as fit on a screen: whoever repairs these has repaired the others on the way, or knows how. */
    static final int MAX_FINDINGS_PER_RULE = 20;

    private final PrintWriter out;
    private final PrintWriter err;
    private final int perRule;

    /**
     * @param out takes the clean files
     * @param err takes the findings
     * @param all whether every finding is printed
     */
    public TextReport(PrintWriter out, PrintWriter err, boolean all) {
        this.out = out;
        this.err = err;
        this.perRule = all ? Integer.MAX_VALUE : MAX_FINDINGS_PER_RULE;
    }

    @Override
    public void write(List<CheckedFile> files) {
        int found = 0;
        for (CheckedFile file : files) {
            if (file.findings().isEmpty()) {
                out.println(OneLine.of(clean(file)));
            }
            print(file.findings());
            found += file.findings().size();
        }
        if (found > 0) {
            err.println(found + (found == 1 ? " finding" : " findings"));
        }
    }

    private static String clean(CheckedFile file) {
        if (file.spec().isWorkflows()) {
            return file.spec().path() + ": clean, "
                    + counted(file.spec().document().value().path("workflows").size());
        }
        int operations = file.spec().document().allOperations().size();
        int schemas = file.spec().document().components("schemas").size();
        return file.spec().path() + ": clean, " + operations + " operations, " + schemas + " schemas";
    }

    private static String counted(int workflows) {
        return workflows == 1 ? "1 workflow" : workflows + " workflows";
    }

    private void print(List<Finding> findings) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (counts.merge(finding.rule(), 1, Integer::sum) <= perRule) {
                err.println(OneLine.of(finding.toString()));
            }
        }
        counts.forEach((rule, count) -> {
            if (count > perRule) {
                err.println(OneLine.of(findings.get(0).file().toString()) + ": " + rule + ": " + (count - perRule)
                        + " more of " + count + "; --all prints them");
            }
        });
    }
}
