package dev.darkroom.specs.lint.rule.extension;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON Schema that editors complete {@code x-} keys from knows what the lint knows. */
class ExtensionSchemaTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path SPECS = Path.of("..");
    private static final JsonNode TREE = read(SPECS.resolve("extensions.schema.json"));
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TREE);

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(SPECS, 2)) {
            return files.filter(file -> file.endsWith("openapi.yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyDocumentIsAsItSays(Path document) {
        assertThat(errors(read(document))).isEmpty();
    }

    @Test
    void itHasTheKeysOfTheLint() {
        List<String> keys =
                Arrays.stream(Extension.values()).map(Extension::key).toList();
        assertThat(TREE.at("/$defs/key/enum"))
                .extracting(JsonNode::textValue)
                .containsExactlyInAnyOrderElementsOf(keys);
        assertThat(keys)
                .allSatisfy(
                        key -> assertThat(TREE.at("/$defs/anything/properties").has(key))
                                .as(key)
                                .isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{paths: {/a: {get: {x-retries: safe}}}}",
                "{paths: {/a: {get: {x-retry: sometimes}}}}",
                "{paths: {/a: {get: {parameters: [{x-source: {document: a, confidence: sure}}]}}}}",
                "{x-dialect: {shouting: true}}",
                "{x-dialect: {accept: sometimes}}",
                "{x-paging: {style: cursor, limit: limit}}",
                "{x-paging: {style: page, page: page, size: size, items: data}}",
                "{x-waiting: {state: a, success: [], interval: PT1S, maxInterval: PT1S}}",
                "{x-waiting: {state: a, success: [b], interval: one, maxInterval: PT1S}}",
                "{x-fidelity: {effect: none}}",
                "{x-max-bytes: 0}",
                "{x-lifetime: a week}",
                "{x-lifetime: P}",
                "{x-bracket-parts: false}",
                "{x-range: {of: [date]}}",
                "{x-range: {of: [time], separator: '..'}}",
                "{x-aliases: []}"
            })
    void whatIsNoExtensionIsRefused(String document) throws IOException {
        assertThat(errors(YAML.readTree(document))).isNotEmpty();
    }

    @Test
    void examplesAreTheProviders() throws IOException {
        assertThat(errors(YAML.readTree("{example: {x-their: own}, examples: {a: {value: {x-their: own}}}}")))
                .isEmpty();
    }

    private static List<String> errors(JsonNode document) {
        return SCHEMA.validate(document).stream().map(Error::toString).toList();
    }

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
