package dev.darkroom.tests.published;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A jar that users depend on.
 *
 * @param id its Maven artifact id
 */
record Artifact(String id, Path jar) {

    private static final Pattern NAME = Pattern.compile("(darkroom-(?:client-[a-z]+|junit|values))-\\d.*\\.jar");

    /** Those of the class path, which are those that Maven packaged. */
    static List<Artifact> all() {
        return in(Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList());
    }

    /** One of them. */
    static Artifact named(String id) {
        return all().stream()
                .filter(artifact -> artifact.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no jar of " + id + "; is it packaged?"));
    }

    /** Those of a folder with the jars of an older version. */
    static List<Artifact> in(Path folder) {
        try (var files = Files.list(folder)) {
            return in(files.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Artifact> in(List<Path> files) {
        return files.stream()
                .filter(Files::isRegularFile)
                .map(file -> new Object() {
                    private final Matcher name = NAME.matcher(file.getFileName().toString());
                    private final Path jar = file;
                })
                .filter(file -> file.name.matches())
                .map(file -> new Artifact(file.name.group(1), file.jar))
                .toList();
    }

    String version() {
        String name = jar.getFileName().toString();
        return name.substring(id.length() + 1, name.length() - ".jar".length());
    }

    long classes() {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
