package dev.darkroom.tests.endtoend;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.darkroom.server.app.Launcher;
import dev.darkroom.server.app.Rehearsal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The server's jar, with an archive of its classes that the first process makes and that spares each server a part of its start. */
final class RehearsedJar {

    private static final List<String> OPTIONS = prepared();

    private RehearsedJar() {}

    /** Options of Java that say where the classes are; those of this process where nothing is packaged. */
    static List<String> options() {
        return OPTIONS;
    }

    private static List<String> prepared() {
        Path jar = Path.of(URI.create(Launcher.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        if (!Files.isDirectory(jar.resolveSibling("lib"))) {
            return List.of("-cp", System.getProperty("java.class.path"));
        }
        Path target = Path.of("target").toAbsolutePath();
        Path archive = target.resolve("server-" + Runtime.version() + ".jsa");
        try (FileChannel oneAtATime = FileChannel.open(target.resolve("rehearsal.lock"), CREATE, WRITE)) {
            oneAtATime.lock();
            if (Files.notExists(archive)
                    || Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) < 0) {
                rehearse(jar, archive);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of("-XX:SharedArchiveFile=" + archive, "-cp", jar.toString());
    }

    private static void rehearse(Path jar, Path archive) throws IOException {
        Files.deleteIfExists(archive);
        Path data = Files.createTempDirectory(archive.getParent(), "rehearsal");
        List<String> line = new ArrayList<>(Program.JAVA);
        line.addAll(List.of("-XX:ArchiveClassesAtExit=" + archive, "-cp", jar.toString()));
        line.addAll(List.of(Rehearsal.class.getName(), data.toString()));
        Process rehearsal = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("rehearsal.log").toFile())
                .start();
        if (rehearsal.onExit().join().exitValue() != 0) {
            throw new IOException("the rehearsal failed: target/rehearsal.log");
        }
    }
}
