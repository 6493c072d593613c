package dev.darkroom.tests.published;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiCompatibilityChange;
import japicmp.model.JApiMethod;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What callers of a jar's public and protected classes would have to change for a later one. */
final class ApiComparison {

    private ApiComparison() {}

    /** A line for each change that breaks compiled or compiling callers, in the order of names. */
    static List<String> breaks(Path before, Path after) {
        JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
        // Libraries have versions of their own and gates of their own.
        options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
        // An annotation added or gone, such as one of nullness, compiles and runs.
        options.setNoAnnotations(true);
        return new JarArchiveComparator(options)
                        .compare(
                                new JApiCmpArchive(before.toFile(), "before"),
                                new JApiCmpArchive(after.toFile(), "after"))
                        .stream()
                        .flatMap(type -> breaks(type).stream())
                        .sorted()
                        .toList();
    }

    private static List<String> breaks(JApiClass type) {
        String name = type.getFullyQualifiedName();
        List<String> lines = new ArrayList<>();
        add(lines, name, List.of(type, type.getSuperclass()));
        add(lines, name, type.getInterfaces());
        type.getFields().forEach(field -> add(lines, name + "." + field.getName(), List.of(field)));
        type.getConstructors().forEach(constructor -> add(lines, name + "()", List.of(constructor)));
        type.getMethods().forEach(method -> add(lines, name + "." + signature(method), List.of(method)));
        return lines;
    }

    private static String signature(JApiMethod method) {
        return method.getName()
                + "("
                + String.join(
                        ", ",
                        method.getParameters().stream().map(p -> p.getType()).toList())
                + ")";
    }

    private static void add(List<String> lines, String name, Collection<? extends JApiCompatibility> parts) {
        parts.stream()
                .flatMap(part -> part.getCompatibilityChanges().stream())
                .filter(change -> !change.isBinaryCompatible() || !change.isSourceCompatible())
                .map(JApiCompatibilityChange::getType)
                .forEach(type -> lines.add(name + ": " + type));
    }
}
