package dev.darkroom.conform.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.darkroom.conform.Outcome;
import dev.darkroom.conform.Outcome.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many cases of each provider ended how, and what differs: what {@code docs/conformance} keeps. */
final class SummaryReport {

    private static final DefaultPrettyPrinter LINES = new DefaultPrettyPrinter()
            .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"))
            .withObjectIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));

    private SummaryReport() {}

    static String write(List<Outcome> outcomes) {
        Map<String, List<Outcome>> byProvider = outcomes.stream()
                .collect(Collectors.groupingBy(
                        outcome -> outcome.wireCase().provider(), TreeMap::new, Collectors.toList()));
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        byProvider.forEach((provider, all) -> {
            ObjectNode entry = report.putObject(provider);
            entry.put("conform", TextReport.count(all, Verdict.CONFORMS));
            entry.put("differ", TextReport.count(all, Verdict.DIFFERS));
            entry.put("leftOut", TextReport.count(all, Verdict.LEFT_OUT));
            ArrayNode differences = entry.putArray("differences");
            all.stream()
                    .filter(outcome -> outcome.verdict() == Verdict.DIFFERS)
                    .map(outcome -> outcome.wireCase().operation() + ", "
                            + outcome.wireCase().name() + ": "
                            + outcome.remarks().get(0))
                    .sorted()
                    .forEach(differences::add);
        });
        try {
            return new JsonMapper().writer(LINES).writeValueAsString(report) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
