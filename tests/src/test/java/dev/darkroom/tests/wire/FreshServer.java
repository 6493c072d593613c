package dev.darkroom.tests.wire;

import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** A server with the demo data and nothing else, on a copy of a folder that was seeded once. */
public final class FreshServer implements AutoCloseable {

    private static final Path SEEDED = seeded();

    private final Path folder;
    private final DarkroomServer server;

    /** Starts on a free port; it may call this machine. */
    public FreshServer() {
        this(true);
    }

    /** Starts on a free port, with or without the demo data; it may call this machine. */
    FreshServer(boolean demo) {
        try {
            folder = Files.createTempDirectory("darkroom-test");
            if (demo) {
                copy(SEEDED, folder);
            }
            server = DarkroomServer.start(ServerSettings.builder()
                    .data(folder)
                    .demo(demo)
                    .outboundAllow(List.of("127.0.0.0/8"))
                    .build());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path seeded() {
        try {
            Path folder = Files.createTempDirectory("darkroom-seeded");
            DarkroomServer.start(ServerSettings.builder().data(folder).build()).close();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where it answers. */
    public URI uri() {
        return server.uri();
    }

    /** Where it keeps everything. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        server.close();
        delete(folder);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void delete(Path folder) {
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
