package dev.darkroom.site;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder with the site of each version, and the newest once more as {@code latest}.
 *
 * @param folder where they are; made when it is not there
 */
record Publication(Path folder) {

    private static final String LATEST = "latest";
    private static final String PRE_RELEASE = "-";

    /** Newest first; what is not released yet is older than the release of its number. */
    private static final Comparator<String> NEWEST_FIRST = Comparator.comparing(
                    Publication::numbers, Comparator.comparing(List::toString))
            .thenComparing(version -> !version.contains(PRE_RELEASE))
            .thenComparing(Comparator.naturalOrder())
            .reversed();

    /** Puts a site in, in the place of one of the same version. */
    void add(Path site, String version) throws IOException {
        copy(site, folder.resolve(version));
        List<String> versions = versions();
        String latest = versions.stream()
                .filter(each -> !each.contains(PRE_RELEASE))
                .findFirst()
                .orElse(versions.get(0));
        copy(folder.resolve(latest), folder.resolve(LATEST));
        Files.writeString(
                folder.resolve("index.html"),
                Templates.html("versions").execute(Map.of("latest", latest, "versions", versions)));
    }

    private List<String> versions() throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .map(each -> each.getFileName().toString())
                    .filter(name -> !name.equals(LATEST))
                    .sorted(NEWEST_FIRST)
                    .toList();
        }
    }

    /** The numbers of a version, each as long as the next, so that they compare as texts. */
    private static List<String> numbers(String version) {
        return Arrays.stream(version.replaceFirst(PRE_RELEASE + ".*", "").split("\\."))
                .map(number -> "0".repeat(Math.max(0, 9 - number.length())) + number)
                .toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            delete(to);
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path done, IOException failure) throws IOException {
                Files.delete(done);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
