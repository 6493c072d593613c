package dev.darkroom.site;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.darkroom.site.prose.Code;
import dev.darkroom.site.prose.Markdown;
import dev.darkroom.site.prose.ProseFiles;
import dev.darkroom.site.prose.ProsePages;
import dev.darkroom.site.reference.ReferencePages;
import dev.darkroom.site.reference.WorkflowsPage;
import dev.darkroom.site.sample.CodeSamples;
import dev.darkroom.site.sample.Samples;
import dev.darkroom.specs.model.Document;
import dev.darkroom.tests.wire.Specs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the site from a checkout of the repository. */
@Command(name = "site", mixinStandardHelpOptions = true, description = "Writes the documentation as static pages.")
public final class SiteCommand implements Callable<Integer> {

    private static final JsonMapper JSON = new JsonMapper();
    private static final YAMLMapper YAML = new YAMLMapper();

    private static final String COMMANDS = """
            ./darkroom demo     # builds, starts a server, and lets the five clients act out a story each
            ./darkroom serve    # http://127.0.0.1:8080, with demo data
            """;

    @Option(names = "--root", required = true, description = "The repository.")
    private Path root = Path.of(".");

    @Option(names = "--out", required = true, description = "Where to; what is there is overwritten.")
    private Path out = Path.of(".");

    @Option(names = "--version-name", required = true, description = "What readers are told the pages are about.")
    private String version = "";

    @Option(
            names = "--previous",
            defaultValue = "",
            description = "The documents of the last release, in folders as below specs; nothing is compared without.")
    private String previous = "";

    @Option(names = "--release", defaultValue = "", description = "What the last release is called.")
    private String release = "";

    @Option(
            names = "--javadoc",
            defaultValue = "",
            description = "Folder with the Javadoc of a library in each of its folders; it is left out without.")
    private String javadoc = "";

    /** Runs the command and ends the process. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new SiteCommand()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        Path answers = root.resolve("docs/site/src/main/answers");
        Samples samples = new Samples(root.resolve("tests/cases"), answers);
        Map<String, Document> documents = documents();
        List<Page> pages = new ArrayList<>();
        Section start = start(documents);
        pages.add(home(documents, start, answers));
        pages.add(new ChangesPage(documents, start).since(release, released()));
        Site site = new Site(out, version);
        for (Map.Entry<String, Document> entry : documents.entrySet()) {
            String name = entry.getKey();
            String changelog =
                    Files.readString(root.resolve("specs").resolve(name).resolve("CHANGELOG.md"));
            Path workflows = root.resolve("specs").resolve(name).resolve("workflows.arazzo.yaml");
            pages.addAll(new ReferencePages(name, entry.getValue(), Files.exists(workflows), changelog, samples).all());
            site.file(name + "/openapi.yaml", published(name + "/openapi.yaml"));
            if (Files.exists(workflows)) {
                pages.add(new WorkflowsPage(name, entry.getValue()).of(YAML.readTree(workflows.toFile())));
                site.file(name + "/workflows.arazzo.yaml", Files.readAllBytes(workflows));
            }
            site.file(
                    name + "/openapi.json",
                    JSON.writerWithDefaultPrettyPrinter()
                            .writeValueAsBytes(CodeSamples.added(name, entry.getValue(), samples)));
        }
        if (!javadoc.isBlank()) {
            pages.add(classes(start, Path.of(javadoc), site));
        }
        pages.addAll(new ProsePages(ProseFiles.of(root)).all());
        site.write(pages);
        site.file("license.txt", Files.readAllBytes(root.resolve("LICENSE")));
        copyPictures(site, answers);
        return 0;
    }

    /** The documents by folder: the providers', then the other ones that {@code specs} holds. */
    private Map<String, Document> documents() throws IOException {
        Map<String, Document> documents = new LinkedHashMap<>();
        try (Stream<Path> folders = Files.list(root.resolve("specs"))) {
            Set<String> names = new LinkedHashSet<>(Specs.providers());
            folders.filter(folder -> Files.exists(folder.resolve("openapi.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .forEach(names::add);
            for (String name : names) {
                documents.put(name, new Document(JSON.readTree(published(name + "/openapi.json"))));
            }
        }
        return documents;
    }

    /** The documents of the last release by folder; none when there was none. */
    private Map<String, Document> released() throws IOException {
        Map<String, Document> documents = new TreeMap<>();
        if (!previous.isBlank()) {
            try (Stream<Path> folders = Files.list(Path.of(previous))) {
                for (Path folder : folders.sorted().toList()) {
                    documents.put(
                            folder.getFileName().toString(),
                            new Document(
                                    YAML.readTree(folder.resolve("openapi.yaml").toFile())));
                }
            }
        }
        return documents;
    }

    private static byte[] published(String file) throws IOException {
        try (InputStream stream = SiteCommand.class.getResourceAsStream("/dev/darkroom/specs/" + file)) {
            if (stream == null) {
                throw new IOException("the specs have no " + file);
            }
            return stream.readAllBytes();
        }
    }

    /** The page that leads to the Javadoc, which is copied beside it. */
    private static Page classes(Section start, Path javadoc, Site site) throws IOException {
        List<String> libraries = new ArrayList<>();
        try (Stream<Path> files = Files.walk(javadoc)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = javadoc.relativize(file).toString().replace('\\', '/');
                site.file("javadoc/" + name, Files.readAllBytes(file));
                if (name.matches("[^/]+/index\\.html")) {
                    libraries.add(name.replaceFirst("/.*", ""));
                }
            }
        }
        return new Page(
                "javadoc.html",
                "Java classes",
                "What each public type and method promises.",
                start,
                Templates.html("javadoc").execute(Map.of("libraries", libraries)),
                "",
                List.of());
    }

    /**
     * A provider on the first page.
     *
     * @param initial what stands where there is no picture
     */
    private record Card(String title, String href, String summary, int operations, String picture, String initial) {}

    private Section start(Map<String, Document> documents) {
        List<Section.Entry> entries = new ArrayList<>();
        documents.forEach((name, document) -> entries.add(new Section.Entry(document.title(), name + "/index.html")));
        if (!javadoc.isBlank()) {
            entries.add(new Section.Entry("Java classes", "javadoc.html"));
        }
        return new Section(
                "Start",
                "index.html",
                List.of(
                        new Section.Group("References", entries),
                        new Section.Group(
                                "News",
                                List.of(
                                        new Section.Entry("What changed", "changes.html"),
                                        new Section.Entry("Changelog", "changelog.html")))));
    }

    private static Page home(Map<String, Document> documents, Section start, Path answers) throws IOException {
        List<Card> cards = new ArrayList<>();
        for (Map.Entry<String, Document> entry : documents.entrySet()) {
            Document document = entry.getValue();
            cards.add(new Card(
                    document.title(),
                    entry.getKey() + "/index.html",
                    Markdown.summary(document.description()),
                    document.operations().size(),
                    picture(entry.getKey(), answers),
                    document.title().substring(0, 1)));
        }
        String content = Templates.html("home").execute(Map.of("cards", cards, "commands", Code.html("sh", COMMANDS)));
        return new Page(
                "index.html",
                "Darkroom",
                "Five image APIs, described, called and served.",
                start,
                content,
                "",
                List.of());
    }

    /** A picture that a provider has answered; a drawing for whom has regions only, nothing for others. */
    private static String picture(String provider, Path answers) throws IOException {
        Path folder = answers.resolve(provider);
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(jpe?g|png)"))
                    .filter(file -> !file.toString().contains("thumbnail"))
                    .sorted()
                    .findFirst()
                    .map(file ->
                            "answers/" + answers.relativize(file).toString().replace('\\', '/'))
                    .orElse("street.svg");
        }
    }

    private static void copyPictures(Site site, Path answers) throws IOException {
        try (Stream<Path> files = Files.walk(answers)) {
            for (Path file : files.sorted().toList()) {
                String name = answers.relativize(file).toString().replace('\\', '/');
                if (Files.isRegularFile(file) && !name.endsWith(".json")) {
                    site.file("assets/answers/" + name, Files.readAllBytes(file));
                }
            }
        }
    }
}
