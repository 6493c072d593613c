package dev.darkroom.specs.lint.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.darkroom.specs.model.Document;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every kind of change, planted into a document one at a time, is found and judged, and nothing else is. */
class DocumentDiffTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @TestFactory
    Stream<DynamicTest> aPlantedChangeIsJudged() throws IOException {
        String base = read("base.yaml");
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.path("change").asText(), () -> {
                    List<String> expected = new ArrayList<>();
                    row.path("found").forEach(found -> expected.add(found.asText()));
                    List<Change> changes = DocumentDiff.of(document(base), document(planted(base, row)));
                    assertThat(changes.stream().map(DocumentDiffTest::words))
                            .as(changes.toString())
                            .containsExactlyInAnyOrderElementsOf(expected);
                }));
    }

    @Test
    void everyKindIsPlanted() throws IOException {
        Set<String> planted = new HashSet<>();
        rows().forEach(row ->
                row.path("found").forEach(found -> planted.add(found.asText().split(" ")[1])));
        assertThat(planted)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ChangeKind.values()).map(ChangeKind::toString).toList());
    }

    @Test
    void unionsLoseAndGainVariants() throws IOException {
        assertThat(union("[A, B, C]", "[A, B]")).containsExactly("breaking variant-removed");
        assertThat(union("[A, B]", "[A, B, C]")).containsExactly("breaking variant-added");
        assertThat(union("[A, B]", "[B, A]")).isEmpty();
    }

    @Test
    void severalTypesOfRecursiveObjectsEnd() throws IOException {
        String recursive =
                "openapi: 3.1.0\npaths: {/a: {get: {responses: {'200': {description: a, content: {application/json:"
                        + " {schema: {$ref: '#/components/schemas/A'}}}}}}}}\ncomponents: {schemas: {A: {type: [object, string],"
                        + " properties: {a: {$ref: '#/components/schemas/A'}, b: {type: string}}}}}\n";

        assertThat(DocumentDiff.of(document(recursive), document(recursive))).isEmpty();
        assertThat(DocumentDiff.of(
                        document(recursive), document(recursive.replace("b: {type: string}", "b: {type: integer}"))))
                .extracting(Change::kind)
                .containsOnly(ChangeKind.TYPE);
    }

    @Test
    void aCrookedDocumentIsComparedAsFarAsItIsOne() throws IOException {
        String base = read("base.yaml");
        for (String line : base.lines().toList()) {
            if (line.contains(":")) {
                String crooked = line.substring(0, line.indexOf(':')) + ": 7";
                JsonNode value;
                try {
                    value = YAML.readTree(base.replace(line, crooked));
                } catch (IOException e) {
                    continue; // what stood below makes it no YAML
                }
                assertThat(DocumentDiff.of(document(base), new Document(value))).isNotNull();
                assertThat(DocumentDiff.of(new Document(value), document(base))).isNotNull();
            }
        }
    }

    private static List<JsonNode> rows() throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        YAML.readTree(read("changes.yaml")).forEach(rows::add);
        return rows;
    }

    private static List<String> union(String before, String after) throws IOException {
        return DocumentDiff.of(document(withUnion(before)), document(withUnion(after))).stream()
                .map(DocumentDiffTest::words)
                .toList();
    }

    private static String withUnion(String variants) {
        String references = variants.replaceAll("(\\w)", "{\\$ref: '#/components/schemas/$1'}");
        return "openapi: 3.0.4\npaths: {/a: {get: {responses: {'200': {description: a, content: {application/json: {schema:"
                + " {oneOf: " + references + "}}}}}}}}\ncomponents: {schemas: {A: {type: object, properties: {a: {type:"
                + " string}}}, B: {type: object, properties: {b: {type: string}}}, C: {type: object, properties: {c: {type:"
                + " string}}}}}\n";
    }

    private static String planted(String base, JsonNode row) {
        String from = row.path("from").asText();
        assertThat(base).contains(from);
        String to = row.path("to").asText();
        int at = base.indexOf(from);
        return row.path("everywhere").asBoolean()
                ? base.replace(from, to)
                : base.substring(0, at) + to + base.substring(at + from.length());
    }

    private static String words(Change change) {
        return (change.breaking() ? "breaking " : "compatible ") + change.kind();
    }

    private static Document document(String yaml) throws IOException {
        return new Document(YAML.readTree(yaml));
    }

    private static String read(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(DocumentDiffTest.class.getResourceAsStream("/diff/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
