package dev.darkroom.tests.consumers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars of an application with a client: those of these tests without the libraries for testing. */
final class Jars {

    private static final List<String> FOR_TESTS =
            List.of("junit", "assertj", "byte-buddy", "opentest4j", "apiguardian", "surefire", "test-classes");

    private Jars() {}

    static List<Path> all() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .filter(jar -> FOR_TESTS.stream().noneMatch(jar.getFileName().toString()::contains))
                .toList();
    }

    static Path named(String beginning) {
        return all().stream()
                .filter(jar -> jar.getFileName().toString().startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no jar " + beginning + "; is it packaged?"));
    }

    static String path(Stream<Path> entries) {
        return entries.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** One jar of everything, as it is made without thought: the first of files with the same name wins. */
    static Path merged(Path target, Path classes, String mainClass) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
        Set<String> seen = new HashSet<>(Set.of(JarFile.MANIFEST_NAME, "module-info.class"));
        try (JarOutputStream merged = new JarOutputStream(Files.newOutputStream(target), manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                if (seen.add(name)) {
                    merged.putNextEntry(new JarEntry(name));
                    Files.copy(file, merged);
                }
            }
            for (Path jar : all()) {
                add(jar, merged, seen);
            }
        }
        return target;
    }

    private static void add(Path jar, JarOutputStream merged, Set<String> seen) throws IOException {
        try (JarFile source = new JarFile(jar.toFile())) {
            for (JarEntry entry : source.stream().toList()) {
                if (!entry.isDirectory() && seen.add(entry.getName())) {
                    merged.putNextEntry(new JarEntry(entry.getName()));
                    source.getInputStream(entry).transferTo(merged);
                }
            }
        }
    }
}
