package dev.darkroom.site.prose;

import dev.darkroom.site.Page;
import dev.darkroom.site.Section;
import dev.darkroom.site.Templates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Markdown files of the repository as pages. */
public final class ProsePages {

    private final ProseFiles files;

    /** @param files which files, and where their pages stand */
    public ProsePages(ProseFiles files) {
        this.files = files;
    }

    /** Every page. */
    public List<Page> all() {
        List<Page> pages = new ArrayList<>();
        Map<String, Section> sections = sections();
        files.pages().forEach((file, path) -> pages.add(page(file, path, sections.get(folder(path)))));
        return pages;
    }

    private Page page(String file, String path, Section section) {
        String text = files.text(file);
        String html =
                Markdown.ofFiles(address -> files.link(file, path, address)).html(text);
        return new Page(
                path,
                Markdown.title(text),
                Markdown.summary(text),
                section,
                Templates.html("prose").execute(Map.of("content", html)),
                text,
                List.of());
    }

    /** The sections by the folder of their pages. */
    private Map<String, Section> sections() {
        Map<String, List<Section.Entry>> entries = new LinkedHashMap<>();
        files.pages()
                .forEach((file, path) -> entries.computeIfAbsent(folder(path), folder -> new ArrayList<>())
                        .add(new Section.Entry(Markdown.title(files.text(file)), path)));
        Map<String, Section> sections = new LinkedHashMap<>();
        entries.forEach((folder, list) -> {
            String title = title(folder);
            sections.put(folder, new Section(title, list.get(0).path(), List.of(new Section.Group(title, list))));
        });
        return sections;
    }

    private static String title(String folder) {
        return switch (folder) {
            case "guides" -> "Guides";
            case "decisions" -> "Decisions";
            case "project" -> "The project";
            default -> "What is there";
        };
    }

    private static String folder(String path) {
        int end = path.lastIndexOf('/');
        return end < 0 ? "" : path.substring(0, end);
    }
}
