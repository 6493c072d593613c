package dev.darkroom.tests.toy;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Generated Java beside the copy that was looked at and committed; the copy ends in {@code .txt}, it is not compiled. */
final class GoldenTree {

    private static final String COPY = ".txt";
    private static final int CONTEXT = 3;

    private final Path generated;
    private final Path golden;

    GoldenTree(Path generated, Path golden) {
        this.generated = generated;
        this.golden = golden;
    }

    /** The differences as a patch that turns the committed files into the generated ones; empty when there are none. */
    String differences() {
        Map<String, List<String>> expected = lines(golden, COPY);
        Map<String, List<String>> actual = lines(generated, "");
        TreeSet<String> names = new TreeSet<>(expected.keySet());
        names.addAll(actual.keySet());
        return names.stream()
                .flatMap(name ->
                        difference(name, expected.getOrDefault(name, List.of()), actual.getOrDefault(name, List.of()))
                                .stream())
                .collect(Collectors.joining("\n"));
    }

    private List<String> difference(String name, List<String> expected, List<String> actual) {
        return UnifiedDiffUtils.generateUnifiedDiff(
                expected.isEmpty() ? "/dev/null" : golden.resolve(name + COPY).toString(),
                actual.isEmpty() ? "/dev/null" : golden.resolve(name + COPY).toString(),
                expected,
                DiffUtils.diff(expected, actual),
                CONTEXT);
    }

    /** Makes the generated files the ones to be committed. */
    void renew() throws IOException {
        for (Path stale : files(golden)) {
            Files.delete(stale);
        }
        for (Path file : files(generated)) {
            Path copy = golden.resolve(generated.relativize(file) + COPY);
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    private static Map<String, List<String>> lines(Path root, String suffix) {
        Map<String, List<String>> lines = new TreeMap<>();
        for (Path file : files(root)) {
            String name = root.relativize(file).toString();
            try {
                lines.put(name.substring(0, name.length() - suffix.length()), Files.readAllLines(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lines;
    }

    private static List<Path> files(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
