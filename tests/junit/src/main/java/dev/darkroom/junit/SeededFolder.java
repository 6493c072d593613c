package dev.darkroom.junit;

import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** A data folder with the demo data, filled when it is first asked for and removed with the process. */
final class SeededFolder {

    private static final Path SEEDED = seeded();

    private SeededFolder() {}

    private static Path seeded() {
        try {
            Path folder = Files.createTempDirectory("darkroom-seeded");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            DarkroomServer.start(ServerSettings.builder().data(folder).build()).close();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("the reference server did not start", e);
        }
    }

    /** A new folder with all that is in the seeded one. */
    static Path copy() throws IOException {
        Path copy = Files.createTempDirectory("darkroom-test");
        Files.walkFileTree(SEEDED, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(inCopy(folder));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, inCopy(file));
                return FileVisitResult.CONTINUE;
            }

            private Path inCopy(Path original) {
                return copy.resolve(SEEDED.relativize(original).toString());
            }
        });
        return copy;
    }

    /** Removes a folder with everything in it. */
    static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
