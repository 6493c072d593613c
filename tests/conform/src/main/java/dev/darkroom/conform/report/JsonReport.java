package dev.darkroom.conform.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.darkroom.conform.Outcome;
import dev.darkroom.conform.Outcome.Verdict;
import java.net.URI;
import java.util.List;

/** One object with counts and every case. */
final class JsonReport {

    private JsonReport() {}

    static String write(URI server, List<Outcome> outcomes) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("server", server.toString());
        for (Verdict verdict : Verdict.values()) {
            report.put(word(verdict), TextReport.count(outcomes, verdict));
        }
        ArrayNode cases = report.putArray("cases");
        for (Outcome outcome : outcomes) {
            ObjectNode entry = cases.addObject();
            entry.put("provider", outcome.wireCase().provider());
            entry.put("name", outcome.wireCase().name());
            entry.put("operation", outcome.wireCase().operation());
            entry.put("title", outcome.wireCase().title());
            entry.put("verdict", word(outcome.verdict()));
            outcome.remarks().forEach(entry.putArray("remarks")::add);
        }
        try {
            return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case CONFORMS -> "conforms";
            case DIFFERS -> "differs";
            case LEFT_OUT -> "leftOut";
        };
    }
}
