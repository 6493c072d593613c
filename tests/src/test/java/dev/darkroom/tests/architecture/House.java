package dev.darkroom.tests.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Everything of this project on the class path, the toy included. */
final class House {

    static final String ROOT = "dev.darkroom";
    static final String CLIENT = ROOT + ".client";
    static final String SERVER = ROOT + ".server";
    static final String API = SERVER + ".api";
    static final JavaClasses CLASSES = new ClassFileImporter().importPackages(ROOT);

    private House() {}

    /** The names of the providers below a package: what has models is a provider's. */
    static Set<String> providers(String parent) {
        return CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(parent + ".") && name.endsWith(".model"))
                .map(name -> name.substring(parent.length() + 1, name.length() - ".model".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The packages of all generated clients, with what is below them. */
    static String[] clients() {
        return providers(CLIENT).stream()
                .map(name -> CLIENT + "." + name + "..")
                .toArray(String[]::new);
    }

    /** Which jars or folders the classes of each package come from; tests, which sit beside what they test, are left out. */
    static Map<String, Set<String>> origins() {
        Map<String, Set<String>> origins = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            type.getSource()
                    .map(source -> root(source.getUri(), type))
                    .filter(root -> !root.endsWith("/test-classes/"))
                    .ifPresent(root -> origins.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>())
                            .add(root));
        }
        return origins;
    }

    private static String root(URI file, JavaClass type) {
        String path = type.getName().replace('.', '/') + ".class";
        String whole = file.toString();
        return whole.substring(0, whole.length() - path.length());
    }
}
