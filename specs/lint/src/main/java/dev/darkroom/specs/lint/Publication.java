package dev.darkroom.specs.lint;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.darkroom.specs.lint.spec.SpecFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

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
        Path target = folder.resolve(provider(spec));
        Files.createDirectories(target);
        if (spec.isWorkflows()) {
            Files.writeString(target.resolve("workflows.arazzo.yaml"), spec.text());
            return;
        }
        Files.writeString(target.resolve("openapi.yaml"), spec.text());
        Files.write(
                target.resolve("openapi.json"),
                JSON.writeValueAsBytes(spec.document().value()));
    }

    /**
     * Writes which providers there are, each with the title of its document: a file of properties, as a folder on the class
     * path cannot be listed. Our server's own API ({@code x-control}) is no provider's.
     *
     * @throws IOException when the folder cannot be written
     */
    void index(List<SpecFile> specs) throws IOException {
        Properties titles = new Properties();
        for (SpecFile spec : specs) {
            if (spec.document().root().flag("x-control")) {
                continue;
            }
            titles.setProperty(
                    provider(spec), spec.document().value().at("/info/title").asText());
        }
        StringWriter text = new StringWriter();
        titles.store(text, null);
        // The first line is the time of writing.
        Files.write(
                folder.resolve("index.properties"),
                text.toString().lines().skip(1).sorted().toList());
    }

    private static String provider(SpecFile spec) {
        Path source =
                Objects.requireNonNull(spec.path().toAbsolutePath().normalize().getParent());
        return source.getFileName().toString();
    }
}
