package dev.darkroom.tests.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** Writes what is known and proven of every operation, from the documents and the cases. */
final class FidelityTable {

    private final List<WireCase> cases;
    private final Map<String, JsonNode> conformance;

    /** @param conformance what was said of servers, by their names */
    FidelityTable(List<WireCase> cases, Map<String, JsonNode> conformance) {
        this.cases = cases;
        this.conformance = conformance;
    }

    String markdown() {
        StringBuilder text = new StringBuilder("""
                # Fidelity

                What the reference server does for each operation, where the knowledge comes from, and what is proven. Written by
                a test from `specs/*/openapi.yaml` and `tests/cases`; `mvn verify -Dfidelity.update=true` renews it.

                *Source*: the document an operation was described from, and how sure that is. *Cases*: exchanges that work, at a
                limit, and refused; each is held against the document, the server, the generated client, and both together.
                *Known limits*: where the server is known to differ from the provider, or the documents are silent.
                *Held against*: what `./darkroom conform` said of a server, as kept in `docs/conformance`; `reference` is ours, asked
                with the cases that change nothing. Nobody has kept such a file of a provider's own server yet.
                """);
        Specs.providers().forEach(provider -> section(text, provider));
        return text.toString();
    }

    private void section(StringBuilder text, String provider) {
        Document document = Document.of(provider);
        text.append("\n## ").append(document.title()).append("\n\n");
        document.root()
                .at("/x-dialect/pathAliases")
                .properties()
                .forEach(alias -> text.append("Paths below `" + alias.getValue().asText() + "` are served below `"
                        + alias.getKey() + "`, too.\n\n"));
        conformance.forEach((server, providers) -> held(text, server, providers.path(provider)));
        text.append("| operation | source | effect in the server | cases | known limits |\n|---|---|---|---|---|\n");
        document.operations()
                .forEach((id, operation) -> text.append(new StringJoiner(" | ", "| ", " |\n")
                        .add("`" + id + "`<br>`" + operation.method().toUpperCase(Locale.ROOT) + " " + operation.path()
                                + "`")
                        .add(source(document, operation.node()))
                        .add(cell(operation.node().at("/x-fidelity/effect")))
                        .add(counts(provider, id))
                        .add(cell(operation.node().at("/x-fidelity/limits")))));
    }

    private static void held(StringBuilder text, String server, JsonNode result) {
        if (result.isMissingNode()) {
            return;
        }
        text.append("Held against `" + server + "`: " + result.path("conform").asInt() + " conform, "
                + result.path("differ").asInt() + " differ, "
                + result.path("leftOut").asInt() + " left out.\n\n");
        result.path("differences").forEach(difference -> text.append("- " + cell(difference) + "\n"));
        if (!result.path("differences").isEmpty()) {
            text.append("\n");
        }
    }

    private static String source(Document document, JsonNode operation) {
        JsonNode source = operation.get("x-source");
        String confidence = source.get("confidence").asText();
        String key = source.get("document").asText();
        if (key.equals("none")) {
            return "our own, " + confidence;
        }
        JsonNode origin = document.root().at("/info/x-documents/" + key);
        String mark = origin.path("authoritative").asBoolean() ? "" : "beside the provider's page: ";
        return mark + "[" + cell(origin.get("title")) + "](" + origin.get("url").asText() + "), " + confidence;
    }

    private String counts(String provider, String operation) {
        Map<WireCase.Kind, Integer> counts = new EnumMap<>(WireCase.Kind.class);
        cases.stream()
                .filter(wireCase -> wireCase.provider().equals(provider)
                        && wireCase.operation().equals(operation))
                .forEach(wireCase -> counts.merge(wireCase.kind(), 1, Integer::sum));
        return counts.getOrDefault(WireCase.Kind.HAPPY, 0) + " work, " + counts.getOrDefault(WireCase.Kind.EDGE, 0)
                + " at a limit, " + counts.getOrDefault(WireCase.Kind.ERROR, 0) + " refused";
    }

    private static String cell(JsonNode text) {
        return text.asText().strip().replaceAll("\\s+", " ").replace("|", "\\|");
    }
}
