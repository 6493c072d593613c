package dev.darkroom.conform.report;

import dev.darkroom.conform.Outcome;
import dev.darkroom.conform.Outcome.Verdict;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What differs, then how many cases were left out and why, then the sum. */
final class TextReport {

    private TextReport() {}

    static String write(URI server, List<Outcome> outcomes) {
        StringBuilder text = new StringBuilder();
        Map<String, Integer> leftOut = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            switch (outcome.verdict()) {
                case DIFFERS -> differs(text, outcome);
                case LEFT_OUT -> leftOut.merge(outcome.remarks().get(0), 1, Integer::sum);
                case CONFORMS -> {}
            }
        }
        leftOut.forEach((reason, count) ->
                text.append(count).append(" left out: ").append(reason).append('\n'));
        text.append(server)
                .append(": ")
                .append(count(outcomes, Verdict.CONFORMS))
                .append(" conform, ")
                .append(count(outcomes, Verdict.DIFFERS))
                .append(" differ, ")
                .append(count(outcomes, Verdict.LEFT_OUT))
                .append(" left out\n");
        return text.toString();
    }

    private static void differs(StringBuilder text, Outcome outcome) {
        text.append(outcome.wireCase())
                .append(" (")
                .append(outcome.wireCase().operation())
                .append("): ")
                .append(outcome.wireCase().title())
                .append('\n');
        outcome.remarks()
                .forEach(remark -> text.append("    ")
                        .append(remark.strip().replace("\n", "\n    "))
                        .append('\n'));
    }

    static long count(List<Outcome> outcomes, Verdict verdict) {
        return outcomes.stream().filter(outcome -> outcome.verdict() == verdict).count();
    }
}
