package dev.darkroom.tests.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the project.
 *
 * @param file where it is, from the root of the project
 */
record Prose(Path file, String text) {

    /** The root of the project, as tests see it. */
    static final Path ROOT = Path.of("..");

    private static final Set<String> NOT_OURS = Set.of("target", ".git", "darkroom-data", "node_modules");
    private static final Pattern FENCED = Pattern.compile("(?m)^```.*?^```$", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

    /** Every file of the project whose name ends so; nothing that a build made. */
    static List<Prose> all(String ending) {
        List<Prose> found = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (file.toString().endsWith(ending)) {
                        found.add(new Prose(ROOT.relativize(file), Files.readString(file)));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** What stands in code font within lines. */
    Stream<String> code() {
        return CODE.matcher(FENCED.matcher(text).replaceAll("")).results().map(code -> code.group(1));
    }

    /** Whether a link to this anchor finds a heading. */
    boolean hasAnchor(String anchor) {
        return text.lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ +", "").toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .anyMatch(anchor::equals);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
