package dev.darkroom.specs.lint.scaffold;

import dev.darkroom.specs.lint.spec.SpecFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Everything that a new provider needs to be built and served. For one thread. */
public final class Scaffold {

    private static final String PROVIDER = "server/engine/src/main/java/dev/darkroom/server/provider/@folder@/";
    private static final String STORE = "server/engine/src/main/java/dev/darkroom/server/store/@folder@/";
    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

    private static final List<Template> ALWAYS = List.of(
            new Template("CHANGELOG.md", "specs/@folder@/CHANGELOG.md"),
            new Template("client-pom.xml", "client/@folder@/pom.xml"),
            new Template("Errors.txt", PROVIDER + "api/@Name@Errors.java"),
            new Template("Factory.txt", STORE + "@Name@Factory.java"));

    /** What only makes sense for the operation of the skeleton. */
    private static final List<Template> OF_THE_SKELETON = List.of(
            new Template("openapi.yaml", "specs/@folder@/openapi.yaml"),
            new Template("Provider.txt", PROVIDER + "@Name@.java"),
            new Template("PictureResource.txt", PROVIDER + "api/PictureResource.java"),
            new Template("list-pictures.yaml", "tests/cases/@folder@/list-pictures.yaml"),
            new Template("Story.txt", "tests/src/main/java/dev/darkroom/demo/@Name@Story.java"));

    private static final List<Template> OF_A_DOCUMENT =
            List.of(new Template("UnwrittenProvider.txt", PROVIDER + "@Name@.java"));

    private final Path root;
    private final ProviderName name;
    private final Map<Path, String> files = new LinkedHashMap<>();

    private Scaffold(Path root, ProviderName name) {
        this.root = root;
        this.name = name;
    }

    /**
     * Thinks of all files, and writes none.
     *
     * @param root the folder of the repository
     * @param document one to begin with, or null for a skeleton of one operation
     * @param today a date for the skeleton, as ISO 8601 has it
     * @throws IOException if this is no such repository, or the provider is there already
     */
    public static Scaffold of(Path root, ProviderName name, @Nullable SpecFile document, String today)
            throws IOException {
        Scaffold scaffold = new Scaffold(root, name);
        for (String folder : List.of("specs", "client")) {
            if (Files.exists(root.resolve(folder).resolve(name.folder()))) {
                throw new IOException(root.resolve(folder).resolve(name.folder()) + ": is there already");
            }
        }
        Neighbour neighbour = Neighbour.in(root);
        Map<String, String> values = Map.of(
                "folder", name.folder(),
                "Name", name.java(),
                "date", today,
                "projectVersion", projectVersion(root),
                "documentVersion", document == null ? "0.1.0" : ImportedDocument.version(document));
        scaffold.add(ALWAYS, values);
        if (document == null) {
            scaffold.add(OF_THE_SKELETON, values);
        } else {
            scaffold.add(OF_A_DOCUMENT, values);
            scaffold.files.put(
                    root.resolve("specs").resolve(name.folder()).resolve("openapi.yaml"),
                    ImportedDocument.yaml(document));
        }
        scaffold.addPackage(PROVIDER, "what the provider stores and does");
        scaffold.addPackage(PROVIDER + "api/", "its operations");
        scaffold.addPackage(STORE, "its tables");
        for (String list : Neighbour.LISTS) {
            Path file = root.resolve(list);
            scaffold.files.put(file, neighbour.listed(file, name));
        }
        return scaffold;
    }

    /** The texts of all files that are new or say something new, by their paths. */
    public Map<Path, String> files() {
        return Map.copyOf(files);
    }

    /** Writes them. */
    public void write() throws IOException {
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Files.createDirectories(file.getKey().getParent());
            Files.writeString(file.getKey(), file.getValue());
        }
    }

    private void add(List<Template> templates, Map<String, String> values) throws IOException {
        for (Template template : templates) {
            files.put(root.resolve(template.filledPath(values)), template.filled(values));
        }
    }

    private void addPackage(String path, String words) throws IOException {
        String folder = path.replace("@folder@", name.folder());
        String inJava = folder.replaceFirst("^.*src/main/java/", "").replaceFirst("/$", "");
        add(
                List.of(new Template("package-info.txt", folder + "package-info.java")),
                Map.of("Name", name.java(), "words", words, "package", inJava.replace('/', '.')));
    }

    private static String projectVersion(Path root) throws IOException {
        Matcher version = VERSION.matcher(Files.readString(root.resolve("client/pom.xml")));
        if (!version.find()) {
            throw new IOException(root.resolve("client/pom.xml") + ": has no version");
        }
        return version.group(1);
    }
}
