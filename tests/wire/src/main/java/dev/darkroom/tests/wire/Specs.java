package dev.darkroom.tests.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** The folder {@code specs}, which is the list of providers. */
public final class Specs {

    private static final String INDEX = "/dev/darkroom/specs/index.properties";
    private static final Path FOLDER = Path.of("../specs");
    private static final String FILE = "openapi.yaml";

    private Specs() {}

    /** Every provider, by name: those of the index, to which the server's own API does not belong. */
    public static List<String> providers() {
        Properties titles = new Properties();
        try (InputStream index = Objects.requireNonNull(Specs.class.getResourceAsStream(INDEX), INDEX)) {
            titles.load(index);
            return titles.stringPropertyNames().stream().sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The published document of a provider as JSON. */
    public static JsonNode document(String provider) {
        String name = "/dev/darkroom/specs/" + provider + "/openapi.json";
        try (InputStream document = Objects.requireNonNull(Specs.class.getResourceAsStream(name), name)) {
            return new JsonMapper().readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of a provider's document, seen from the module of the tests. */
    public static Path file(String provider) {
        return FOLDER.resolve(provider).resolve(FILE);
    }
}
