package dev.darkroom.tests.scaffold;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** The sources of this repository in another folder, without anything that was built. */
final class RepositoryCopy extends SimpleFileVisitor<Path> {

    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    private static final Set<String> NOT_SOURCES = Set.of("target", ".git", "darkroom-data", "node_modules");

    private final Path to;

    private RepositoryCopy(Path to) {
        this.to = to;
    }

    /** Fills a folder. */
    static void into(Path folder) throws IOException {
        Files.walkFileTree(REPOSITORY, new RepositoryCopy(folder));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (NOT_SOURCES.contains(String.valueOf(folder.getFileName()))) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        Files.createDirectories(to.resolve(REPOSITORY.relativize(folder)));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Files.copy(file, to.resolve(REPOSITORY.relativize(file)));
        return FileVisitResult.CONTINUE;
    }
}
