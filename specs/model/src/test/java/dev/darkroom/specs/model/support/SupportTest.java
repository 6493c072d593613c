package dev.darkroom.specs.model.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.darkroom.specs.model.Document;
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

/** Every construct of the table is found where it stands, and nowhere else. */
class SupportTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /**
     * A document with some construct.
     *
     * @param what it shows
     * @param merge what is laid over a plain document
     * @param finds every occurrence there shall be, as {@code #pointer: rule}
     */
    record Case(String what, ObjectNode merge, List<String> finds) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Case[] cases() throws IOException {
        return YAML.readValue(Path.of("src/test/resources/constructs.yaml").toFile(), Case[].class);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isFoundAtItsPlace(Case example) throws IOException {
        assertThat(found(merged(example))).isEqualTo(example.finds());
    }

    @Test
    void everyConstructHasACase() throws IOException {
        String finds = Arrays.stream(cases())
                .flatMap(example -> example.finds().stream())
                .toList()
                .toString();

        assertThat(Construct.values())
                .extracting(Construct::rule)
                .doesNotHaveDuplicates()
                .filteredOn(rule -> !rule.equals("too-many-parameters")) // below
                .allSatisfy(rule -> assertThat(finds).containsPattern(": " + rule + "[,\\]]"));
    }

    @Test
    void aMethodHasNoMoreParametersThanJavaAllows() throws IOException {
        ObjectNode document = (ObjectNode)
                YAML.readTree(Path.of("src/test/resources/plain.yaml").toFile());
        ArrayNode parameters = document.withArray("/paths/~1things~1{id}/post/parameters");
        for (int i = 0; i < 260; i++) {
            parameters
                    .addObject()
                    .put("name", "p" + i)
                    .put("in", "query")
                    .put("required", true)
                    .putObject("schema");
        }

        assertThat(found(new Document(document)))
                .containsExactly("#/paths/~1things~1{id}/post/parameters: too-many-parameters");
    }

    @Test
    void aRefusalSaysPointerRuleAndReason() throws IOException {
        Document document = new Document(YAML.readTree("openapi: '2.0'"));

        assertThat(Support.refusals(document).get(0))
                .hasToString("#/openapi: unknown-version: is no OpenAPI of version 3.0, 3.1 or 3.2");
    }

    @ParameterizedTest
    @MethodSource("providers")
    void nothingIsRefusedInTheProvidersDocuments(Path file) throws IOException {
        assertThat(Support.refusals(new Document(YAML.readTree(file.toFile())))).isEmpty();
    }

    static Stream<Path> providers() {
        try (Stream<Path> folders = Files.list(Path.of(".."))) {
            return folders.map(folder -> folder.resolve("openapi.yaml")).filter(Files::exists).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> found(Document document) {
        return Arrays.stream(Construct.values())
                .flatMap(construct -> construct.in(document))
                .map(refusal -> "#" + refusal.pointer() + ": " + refusal.rule())
                .distinct()
                .toList();
    }

    private static Document merged(Case example) throws IOException {
        ObjectNode document = (ObjectNode)
                YAML.readTree(Path.of("src/test/resources/plain.yaml").toFile());
        merge(document, example.merge());
        return new Document(document);
    }

    private static void merge(ObjectNode base, ObjectNode over) {
        over.properties().forEach(entry -> {
            if (entry.getValue() instanceof ObjectNode now
                    && !now.isEmpty()
                    && base.get(entry.getKey()) instanceof ObjectNode old) {
                merge(old, now);
            } else {
                base.set(entry.getKey(), entry.getValue());
            }
        });
    }
}
