package dev.darkroom.tests.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JSON Schemas that editors complete cases from say what the harness reads. */
class CaseSchemaTest {

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaLoader(loader -> loader.fetchRemoteResources()));
    private static final Schema CASE = schema("case.schema.json");
    private static final Schema DEFAULTS = schema("defaults.schema.json");

    @Test
    void everyFileIsAsItsSchemaSays() throws IOException {
        try (Stream<Path> files = Files.walk(WireCases.FOLDER)) {
            List<Path> cases =
                    files.filter(file -> file.toString().endsWith(".yaml")).toList();
            assertThat(cases)
                    .hasSizeGreaterThan(500)
                    .allSatisfy(file -> assertThat(
                                    errors(file.endsWith(RequestDefaults.FILE) ? DEFAULTS : CASE, read(file)))
                            .as(file.toString())
                            .isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                 | {titel: a}
                    ''                 | {kind: happyish}
                    ''                 | {demo: "no"}
                    /request           | {header: {A: b}}
                    /request           | {method: get}
                    /request           | {json: {}, text: a}
                    /request           | {query: {a: {b: c}}}
                    /request           | {multipart: [{name: a, text: b, json: {}}]}
                    /request           | {multipart: [{name: a, file: {picture: a, bytes: b}}]}
                    /request           | {multipart: [{name: a, file: {picture: a, format: tiff}}]}
                    /response          | {status: "200"}
                    /response          | {json: {}, body: none}
                    /response          | {body: some}
                    /given/0           | {capture: {a: {headers: Location}}}
                    /given/0           | {capture: {a: id}}
                    /given/0/request   | {patch: /a}
                    """)
    void whatIsNotInTheFormatIsRefused(String where, String change) throws IOException {
        JsonNode wireCase = YAML.readTree("""
                operation: look
                title: A case
                kind: happy
                given: [{request: {method: POST, path: /a}}]
                request: {method: GET, path: /a}
                response: {status: 200}
                """);
        assertThat(errors(CASE, wireCase)).isEmpty();

        ((ObjectNode) wireCase.at(where == null ? "" : where)).setAll((ObjectNode) YAML.readTree(change));

        assertThat(errors(CASE, wireCase)).isNotEmpty();
    }

    @Test
    void defaultsHaveHeadersAndQueryOnly() throws IOException {
        assertThat(errors(DEFAULTS, YAML.readTree("{headers: {A: 8}, query: {b: c}}")))
                .isEmpty();
        assertThat(errors(DEFAULTS, YAML.readTree("{headers: {A: 8}, path: /a}")))
                .isNotEmpty();
    }

    private static List<String> errors(Schema schema, JsonNode value) {
        return schema.validate(value).stream().map(Object::toString).toList();
    }

    private static Schema schema(String name) {
        return SCHEMAS.getSchema(
                SchemaLocation.of(WireCases.FOLDER.resolve(name).toUri().toString()));
    }

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }
}
