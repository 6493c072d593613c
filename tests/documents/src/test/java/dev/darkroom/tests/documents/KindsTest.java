package dev.darkroom.tests.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.support.Refusal;
import dev.darkroom.specs.model.support.Support;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each construct that a generator finds hard is built, in Java that compiles, or refused at its place. */
class KindsTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path TABLE = Path.of("../../specs/model/src/test/resources");
    private static final Path MORE = Path.of("src/test/resources/kinds.yaml");

    @TempDir
    private Path folder;

    @Test
    void noneIsSilent() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        Generated generated = new Generated(folder.resolve("java"));
        int built = 0;
        int refused = 0;
        for (Path table : List.of(TABLE.resolve("constructs.yaml"), MORE)) {
            for (JsonNode kind : YAML.readTree(table.toFile())) {
                ObjectNode document =
                        (ObjectNode) YAML.readTree(TABLE.resolve("plain.yaml").toFile());
                merge(document, (ObjectNode) kind.get("merge"));
                String name = "kind" + (built + refused);
                Path file = Files.write(folder.resolve(name + ".yaml"), YAML.writeValueAsBytes(document));
                List<Refusal> refusals = Support.refusals(new Document(document));
                if (refusals.isEmpty()) {
                    softly.assertThatCode(() -> generated.add(file, name))
                            .as(kind.get("what").asText())
                            .doesNotThrowAnyException();
                    built++;
                } else {
                    softly.assertThatThrownBy(() -> generated.add(file, name))
                            .as(kind.get("what").asText())
                            .hasStackTraceContaining(
                                    isRead(document) ? refusals.get(0).toString() : "Issues with the OpenAPI input");
                    refused++;
                }
            }
        }

        softly.assertThat(generated.compiled()).as("what the compiler says").isEmpty();
        softly.assertAll();
        assertThat(built).isGreaterThan(refused);
    }

    /** Whether the generator's parser gets as far as us. */
    private static boolean isRead(ObjectNode document) {
        return document.path("openapi").asText().startsWith("3");
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
