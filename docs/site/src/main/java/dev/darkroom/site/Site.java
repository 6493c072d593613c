package dev.darkroom.site;

import dev.darkroom.site.Section.Entry;
import dev.darkroom.site.Section.Group;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Writes pages into a folder. The same pages give the same bytes. */
final class Site {

    private static final List<String> ASSETS = List.of("site.css", "site.js", "theme.js", "icon.svg", "street.svg");

    private final Path folder;
    private final String version;

    /**
     * @param folder where to write; made when it is not there
     * @param version what the site describes, for readers
     */
    Site(Path folder, String version) {
        this.folder = folder;
        this.version = version;
    }

    void write(List<Page> pages) {
        for (Page page : pages) {
            file(page.path(), layout(page).getBytes(StandardCharsets.UTF_8));
            if (!page.markdown().isEmpty()) {
                file(page.markdownPath(), page.markdown().getBytes(StandardCharsets.UTF_8));
            }
        }
        ASSETS.forEach(asset -> file("assets/" + asset, Templates.bytes("assets/" + asset)));
        file("assets/fuse.js", Templates.bytes("/META-INF/resources/webjars/fuse.js/" + fuse() + "/dist/fuse.min.js"));
        file("assets/places.js", SearchIndex.script(pages).getBytes(StandardCharsets.UTF_8));
        file("llms.txt", listing(pages).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file that is no page. */
    void file(String path, byte[] bytes) {
        Path file = folder.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version of the search library, from the jar's own word. */
    private static String fuse() {
        Properties properties = new Properties();
        try (InputStream stream =
                Templates.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/fuse.js/pom.properties")) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    /** An entry of the list beside a page. */
    private record Shown(String label, String href, boolean isHere) {}

    private record ShownGroup(String title, List<Shown> entries) {}

    private String layout(Page page) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("title", page.title());
        facts.put("summary", page.summary());
        facts.put("root", page.root());
        facts.put("version", version);
        facts.put("section", page.section().title());
        facts.put("content", page.content());
        facts.put("markdownHref", page.markdown().isEmpty() ? "" : page.root() + page.markdownPath());
        facts.put(
                "groups",
                page.section().groups().stream()
                        .map(group -> shown(page, group))
                        .toList());
        return Templates.html("layout").execute(facts);
    }

    private static ShownGroup shown(Page page, Group group) {
        return new ShownGroup(
                group.title(),
                group.entries().stream().map(entry -> shown(page, entry)).toList());
    }

    private static Shown shown(Page page, Entry entry) {
        return new Shown(entry.label(), page.root() + entry.path(), entry.path().equals(page.path()));
    }

    /** The list of pages for programs, after the convention of llms.txt. */
    private static String listing(List<Page> pages) {
        StringBuilder text = new StringBuilder(
                "# Darkroom\n\n> Five image APIs as OpenAPI, with Java clients and a reference server made"
                        + " from the same files.\n");
        String section = "";
        for (Page page : pages) {
            if (page.markdown().isEmpty()) {
                continue;
            }
            if (!page.section().title().equals(section)) {
                section = page.section().title();
                text.append("\n## ").append(section).append("\n\n");
            }
            text.append("- [")
                    .append(page.title())
                    .append("](")
                    .append(page.markdownPath())
                    .append(")");
            text.append(page.summary().isEmpty() ? "\n" : ": " + page.summary() + "\n");
        }
        return text.toString();
    }
}
