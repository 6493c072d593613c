package dev.darkroom.specs.lint;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints the findings of a file, rule by rule; of a rule with many, only the first. */
final class FindingPrinter {

    /** As many as fit on a screen: whoever repairs these has repaired the others on the way, or knows how. */
    static final int MAX_FINDINGS_PER_RULE = 20;

    private final PrintWriter out;
    private final int perRule;

    /** @param all whether every finding is printed */
    FindingPrinter(PrintWriter out, boolean all) {
        this.out = out;
        this.perRule = all ? Integer.MAX_VALUE : MAX_FINDINGS_PER_RULE;
    }

    void print(List<Finding> findings) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (counts.merge(finding.rule(), 1, Integer::sum) <= perRule) {
                out.println(finding);
            }
        }
        counts.forEach((rule, count) -> {
            if (count > perRule) {
                out.println(findings.get(0).file() + ": " + rule + ": " + (count - perRule) + " more of " + count
                        + "; --all prints them");
            }
        });
    }
}
