package dev.darkroom.tests.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.support.Support;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of other people, which are not here: {@code -Dforeign.documents=DIR} names a folder of them. */
class ForeignDocumentsTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @TempDir
    private Path folder;

    @Test
    void areBuiltWhereNothingOfThemIsRefused() throws IOException {
        String documents = System.getProperty("foreign.documents", "");
        Assumptions.assumeFalse(documents.isEmpty(), "no folder of documents: -Dforeign.documents=DIR");
        SoftAssertions softly = new SoftAssertions();
        Generated generated = new Generated(folder);
        int number = 0;
        for (Path file : files(Path.of(documents))) {
            String name = "foreign" + number++;
            if (Support.refusals(new Document(YAML.readTree(file.toFile()))).isEmpty()) {
                softly.assertThatCode(() -> generated.add(file, name))
                        .as(file.toString())
                        .doesNotThrowAnyException();
            }
        }
        softly.assertThat(generated.compiled()).as("what the compiler says").isEmpty();
        softly.assertAll();
        assertThat(number).isPositive();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
