package dev.darkroom.site;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.darkroom.site.prose.Markdown;
import dev.darkroom.site.prose.ProseFiles;
import dev.darkroom.site.prose.ProsePages;
import dev.darkroom.site.reference.ReferencePages;
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
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the site from a checkout of the repository. */
@Command(name = "site", mixinStandardHelpOptions = true, description = "Writes the documentation as static pages.")
public final class SiteCommand implements Callable<Integer> {

    private static final JsonMapper JSON = new JsonMapper();

    @Option(names = "--root", required = true, description = "The repository.")
    private Path root = Path.of(".");

    @Option(names = "--out", required = true, description = "Where to; what is there is overwritten.")
    private Path out = Path.of(".");

    @Option(names = "--version-name", required = true, description = "What readers are told the pages are about.")
    private String version = "";

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
        pages.add(home(documents));
        Site site = new Site(out, version);
        for (Map.Entry<String, Document> entry : documents.entrySet()) {
            String name = entry.getKey();
            String changelog =
                    Files.readString(root.resolve("specs").resolve(name).resolve("CHANGELOG.md"));
            pages.addAll(new ReferencePages(name, entry.getValue(), changelog, samples).all());
            site.file(name + "/openapi.yaml", published(name + "/openapi.yaml"));
            site.file(
                    name + "/openapi.json",
                    JSON.writerWithDefaultPrettyPrinter()
                            .writeValueAsBytes(CodeSamples.added(name, entry.getValue(), samples)));
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

    private static byte[] published(String file) throws IOException {
        try (InputStream stream = SiteCommand.class.getResourceAsStream("/dev/darkroom/specs/" + file)) {
            if (stream == null) {
                throw new IOException("the specs have no " + file);
            }
            return stream.readAllBytes();
        }
    }

    /** A provider on the first page. */
    private record Card(String title, String href, String summary, int operations) {}

    private Page home(Map<String, Document> documents) {
        List<Card> cards = new ArrayList<>();
        List<Section.Entry> entries = new ArrayList<>();
        documents.forEach((name, document) -> {
            String href = name + "/index.html";
            cards.add(new Card(
                    document.title(),
                    href,
                    Markdown.summary(document.description()),
                    document.operations().size()));
            entries.add(new Section.Entry(document.title(), href));
        });
        Section section = new Section("Start", "index.html", List.of(new Section.Group("References", entries)));
        String content = Templates.html("home").execute(Map.of("cards", cards));
        return new Page(
                "index.html",
                "Darkroom",
                "Five image APIs, described, called and served.",
                section,
                content,
                "",
                List.of());
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
