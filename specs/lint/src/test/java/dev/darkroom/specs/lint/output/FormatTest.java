package dev.darkroom.specs.lint.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.darkroom.specs.lint.CheckedFile;
import dev.darkroom.specs.lint.Lint;
import dev.darkroom.specs.lint.Profile;
import dev.darkroom.specs.lint.rule.Rules;
import dev.darkroom.specs.lint.spec.SpecFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reports that programs read, of files with any name and any content. */
class FormatTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT = Path.of("/checkout");
    private static final String HOSTILE = "a b/ä\n\"<#?%:.yaml";
    private static final String TEXT =
            "openapi: 3.0.4\npaths:\n  /a:\n    get:\n      responses:\n        \"4\\nO\": {}\n";

    @Test
    void jsonHasEveryFindingWithItsPlace() throws IOException {
        JsonNode report = json(JsonReport::new, checked(HOSTILE, TEXT));

        assertThat(report.at("/files/0").asText())
                .isEqualTo(ROOT.resolve(HOSTILE).toString());
        JsonNode finding = ofRule(report.path("findings"), "rule", "status-code");
        assertThat(finding.path("file").asText())
                .isEqualTo(ROOT.resolve(HOSTILE).toString());
        assertThat(finding.path("severity").asText()).isEqualTo("error");
        assertThat(finding.path("pointer").asText()).isEqualTo("/paths/~1a/get/responses/4\nO");
        assertThat(finding.path("line").asInt()).isEqualTo(6);
        assertThat(finding.path("column").asInt()).isEqualTo(9);
        assertThat(finding.path("message").asText()).isNotEmpty();
        assertThat(ofRule(report.path("findings"), "rule", "x-retry").path("severity"))
                .hasToString("\"warning\"");
    }

    @Test
    void sarifIsAsTheStandardAndCodeScanningWantIt() throws IOException {
        JsonNode log = json(this::sarif, checked(HOSTILE, TEXT), checked("other.yaml", "- 1"));

        assertThat(violations(log)).isEmpty();
        JsonNode run = log.at("/runs/0");
        assertThat(run.at("/artifacts/0/location/uri").asText()).isEqualTo("a%20b/%C3%A4%0A%22%3C%23%3F%25:.yaml");
        assertThat(run.at("/artifacts/0/location/uriBaseId").asText()).isEqualTo("%SRCROOT%");
        JsonNode result = ofRule(run.path("results"), "ruleId", "status-code");
        assertThat(result.at("/locations/0/physicalLocation/region"))
                .hasToString("{\"startLine\":6,\"startColumn\":9}");
        run.path("results")
                .forEach(found -> assertThat(run.at("/tool/driver/rules")
                                .path(found.path("ruleIndex").asInt())
                                .path("id"))
                        .isEqualTo(found.path("ruleId")));
    }

    @Test
    void nothingFoundIsAnEmptyListAndNoMissingOne() throws IOException {
        CheckedFile clean = new CheckedFile(SpecFile.of(ROOT.resolve("a.yaml"), TEXT), List.of());

        JsonNode log = json(this::sarif, clean);
        assertThat(violations(log)).isEmpty();
        assertThat(log.at("/runs/0/results")).hasToString("[]");
        assertThat(log.at("/runs/0/artifacts")).hasSize(1);
        assertThat(json(JsonReport::new, clean)).hasToString("{\"files\":[\"/checkout/a.yaml\"],\"findings\":[]}");
    }

    @Test
    void reportsAreAsciiWhateverTheTerminalSpeaks() throws IOException {
        CheckedFile file = checked("ä😀.yaml", TEXT.replace("/a:", "/ü😀:"));

        assertThat(write(JsonReport::new, file)).matches("\\A\\p{ASCII}+\\z");
        assertThat(write(this::sarif, file)).matches("\\A\\p{ASCII}+\\z");
    }

    @Test
    void ofTextEveryFindingIsOneLine() throws IOException {
        String text = write(out -> new TextReport(out, out, true), checked(HOSTILE, TEXT));

        assertThat(text.lines().filter(line -> !line.matches("\\d+ findings")))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("/checkout/a b/ä\\u000a\"<#?%:.yaml:"));
    }

    private SarifReport sarif(PrintWriter out) {
        return new SarifReport(out, ROOT, Rules.of(Profile.DARKROOM));
    }

    private static CheckedFile checked(String name, String text) {
        SpecFile spec = SpecFile.of(ROOT.resolve(name), text);
        return new CheckedFile(spec, new Lint(Profile.DARKROOM).check(spec));
    }

    private static String write(Function<PrintWriter, FindingReport> form, CheckedFile... files) throws IOException {
        StringWriter text = new StringWriter();
        form.apply(new PrintWriter(text, true)).write(List.of(files));
        return text.toString();
    }

    private static JsonNode json(Function<PrintWriter, FindingReport> form, CheckedFile... files) throws IOException {
        return JSON.readTree(write(form, files));
    }

    private static JsonNode ofRule(JsonNode list, String member, String rule) {
        return Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                .map(list::get)
                .filter(item -> item.path(member).asText().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static List<?> violations(JsonNode log) throws IOException {
        try (InputStream schema = Objects.requireNonNull(FormatTest.class.getResourceAsStream("/sarif.schema.json"))) {
            Schema sarif = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            return sarif.validate(
                    log.toString(),
                    InputFormat.JSON,
                    context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        }
    }
}
