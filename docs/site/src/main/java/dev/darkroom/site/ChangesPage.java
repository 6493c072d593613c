package dev.darkroom.site;

import dev.darkroom.site.prose.Markdown;
import dev.darkroom.specs.lint.diff.Change;
import dev.darkroom.specs.lint.diff.DocumentDiff;
import dev.darkroom.specs.model.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page that says what changed in the documents since the last release, and what of it breaks callers. */
final class ChangesPage {

    private static final String PATH = "changes.html";

    private final Map<String, Document> now;
    private final Section section;

    /**
     * @param now the documents by folder
     * @param section where the page stands
     */
    ChangesPage(Map<String, Document> now, Section section) {
        this.now = now;
        this.section = section;
    }

    /** A document and what changed in it. */
    private record Changed(
            String id, String title, String versions, String href, List<Shown> breaking, List<Shown> compatible) {

        boolean isSame() {
            return breaking.isEmpty() && compatible.isEmpty();
        }
    }

    private record Shown(String kind, String pointer, String message) {}

    /**
     * The page.
     *
     * @param release what the older documents are called; empty when nothing is released
     * @param before the documents of that release by folder
     */
    Page since(String release, Map<String, Document> before) {
        List<Changed> documents = new ArrayList<>();
        now.forEach((name, document) -> documents.add(changed(name, Optional.ofNullable(before.get(name)), document)));
        before.forEach((name, document) -> {
            if (!now.containsKey(name)) {
                Shown gone = new Shown("document", "#", "the document is gone");
                documents.add(new Changed(name, document.title(), "", "", List.of(gone), List.of()));
            }
        });
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("release", release);
        facts.put("documents", documents);
        facts.put(
                "breaking",
                documents.stream().mapToInt(each -> each.breaking().size()).sum());
        return new Page(
                PATH,
                "What changed",
                "What changed in the descriptions since the last release, and what of it breaks callers.",
                section,
                Templates.html("changes").execute(facts),
                "",
                List.of());
    }

    private static Changed changed(String name, Optional<Document> before, Document document) {
        List<Change> changes = before.map(was -> DocumentDiff.of(was, document)).orElse(List.of());
        String was = before.map(ChangesPage::version).orElse("");
        return new Changed(
                name,
                document.title(),
                was.isEmpty() || was.equals(version(document)) ? version(document) : was + " → " + version(document),
                name + "/changelog.html",
                shown(changes, true),
                shown(changes, false));
    }

    private static List<Shown> shown(List<Change> changes, boolean isBreaking) {
        return changes.stream()
                .filter(change -> change.breaking() == isBreaking)
                .map(change -> new Shown(
                        change.kind().toString(), "#" + change.place().pointer(), Markdown.plain(change.message())))
                .toList();
    }

    private static String version(Document document) {
        return document.root().get("info").path("version").asText();
    }
}
