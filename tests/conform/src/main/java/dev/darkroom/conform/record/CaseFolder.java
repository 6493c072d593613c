package dev.darkroom.conform.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Where recorded cases are written. What is there is never overwritten. */
final class CaseFolder {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private final Path folder;

    CaseFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes a case under a name made of its operation and status; answers the file. */
    Path add(ObjectNode wireCase) throws IOException {
        String operation = wireCase.get("operation")
                .asText()
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .toLowerCase(Locale.ROOT);
        byte[] bytes = YAML.writeValueAsString(wireCase).getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(folder);
        for (int number = 1; ; number++) {
            Path file = folder.resolve(
                    operation + "-" + wireCase.at("/response/status").asText() + "-" + number + ".yaml");
            try {
                return Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException e) {
                // The next number, then.
            }
        }
    }
}
