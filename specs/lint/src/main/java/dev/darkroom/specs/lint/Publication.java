package dev.darkroom.specs.lint;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.darkroom.specs.lint.spec.SpecFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A folder in which specifications lie ready for the class path: per provider the YAML as it was written, and the same
 * as JSON, which is read without a YAML library. The same specification always gives the same bytes.
 */
final class Publication {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    Publication(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes one specification, over what was there before. The provider is the name of the folder it comes from.
     *
     * @throws IOException when the folder cannot be written
     */
    void add(SpecFile spec) throws IOException {
        Path source =
                Objects.requireNonNull(spec.path().toAbsolutePath().normalize().getParent());
        Path target = folder.resolve(source.getFileName().toString());
        Files.createDirectories(target);
        Files.writeString(target.resolve("openapi.yaml"), spec.text());
        Files.write(
                target.resolve("openapi.json"),
                JSON.writeValueAsBytes(spec.document().value()));
    }
}
