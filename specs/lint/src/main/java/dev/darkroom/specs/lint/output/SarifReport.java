package dev.darkroom.specs.lint.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.darkroom.specs.lint.CheckedFile;
import dev.darkroom.specs.lint.Finding;
import dev.darkroom.specs.lint.Severity;
import dev.darkroom.specs.lint.rule.Rule;
import dev.darkroom.specs.lint.rule.Rules;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A log in <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a> with one run, with
 * the texts of rules that code scanning asks for.
 */
public final class SarifReport implements FindingReport {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /** The name that consumers know for the top of the checked-out sources. */
    private static final String ROOT = "%SRCROOT%";

    private final PrintWriter out;
    private final ArtifactAddress address;
    private final List<Rule> rules;

    /**
     * @param out takes the log
     * @param root the folder that addresses of files are relative to
     * @param rules the rules that were applied
     */
    public SarifReport(PrintWriter out, Path root, List<Rule> rules) {
        this.out = out;
        this.address = new ArtifactAddress(root);
        this.rules = List.copyOf(rules);
    }

    @Override
    public void write(List<CheckedFile> files) throws IOException {
        ObjectNode log = JsonNodeFactory.instance.objectNode();
        log.put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        Map<String, Integer> places = describeRules(run.putObject("tool").putObject("driver"));
        run.putObject("originalUriBaseIds").putObject(ROOT).put("uri", address.folder());
        ArrayNode artifacts = run.putArray("artifacts");
        ArrayNode results = run.putArray("results");
        for (CheckedFile file : files) {
            locate(file.spec().path(), artifacts.addObject().putObject("location"));
            file.findings().forEach(finding -> describe(finding, places, results.addObject()));
        }
        JsonOutput.print(log, out);
    }

    /** Writes the rules, and answers at which index each stands. */
    private Map<String, Integer> describeRules(ObjectNode driver) {
        driver.put("name", "Darkroom");
        ArrayNode descriptors = driver.putArray("rules");
        Map<String, Integer> places = new HashMap<>();
        for (Rule rule : rules) {
            if (places.putIfAbsent(rule.name(), descriptors.size()) == null) {
                Severity severity = Rules.severity(rule);
                String meaning = severity == Severity.ERROR
                        ? "A document that breaks this rule is wrong, or no code can be generated from it."
                        : "A provider of Darkroom is described as specs/README.md says.";
                ObjectNode descriptor = descriptors.addObject().put("id", rule.name());
                descriptor.putObject("shortDescription").put("text", rule.name().replace('-', ' '));
                descriptor.putObject("fullDescription").put("text", meaning);
                descriptor.putObject("help").put("text", meaning);
                descriptor.putObject("defaultConfiguration").put("level", severity.toString());
            }
        }
        return places;
    }

    private void describe(Finding finding, Map<String, Integer> places, ObjectNode result) {
        result.put("ruleId", finding.rule());
        result.put("ruleIndex", places.getOrDefault(finding.rule(), -1));
        result.put("level", finding.severity().toString());
        result.putObject("message").put("text", finding.message());
        ObjectNode location = result.putArray("locations").addObject();
        ObjectNode place = location.putObject("physicalLocation");
        locate(finding.file(), place.putObject("artifactLocation"));
        place.putObject("region")
                .put("startLine", finding.position().line())
                .put("startColumn", finding.position().column());
        location.putArray("logicalLocations").addObject().put("fullyQualifiedName", "#" + finding.pointer());
    }

    private void locate(Path file, ObjectNode location) {
        String uri = address.of(file);
        location.put("uri", uri);
        if (ArtifactAddress.isRelative(uri)) {
            location.put("uriBaseId", ROOT);
        }
    }
}
