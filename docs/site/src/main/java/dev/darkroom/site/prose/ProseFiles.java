package dev.darkroom.site.prose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which files of the repository are in the site, and where. Immutable. */
public final class ProseFiles {

    private static final List<String> ROOMS = List.of(
            "specs",
            "specs/model",
            "specs/lint",
            "generator-templates",
            "client",
            "server",
            "tests",
            "tests/cases",
            "tests/curl",
            "docs/site");

    private final Path root;
    private final Map<String, String> pages = new LinkedHashMap<>();

    private ProseFiles(Path root) {
        this.root = root;
    }

    /** Looks through a repository. */
    public static ProseFiles of(Path root) {
        ProseFiles files = new ProseFiles(root);
        files.add("docs/guides/README.md", "guides/index.html");
        files.folder("docs/guides", "guides");
        files.add("docs/fidelity.md", "fidelity.html");
        files.add("CHANGELOG.md", "changelog.html");
        files.add("README.md", "project/readme.html");
        files.add("CONTRIBUTING.md", "project/contributing.html");
        files.add("SECURITY.md", "project/security.html");
        files.folder("docs", "project");
        ROOMS.forEach(room -> files.add(room + "/README.md", "project/" + room.replace('/', '-') + ".html"));
        files.add("docs/decisions/README.md", "decisions/index.html");
        files.folder("docs/decisions", "decisions");
        return files;
    }

    private void add(String file, String page) {
        if (Files.exists(root.resolve(file))) {
            pages.putIfAbsent(file, page);
        }
    }

    private void folder(String folder, String to) {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .sorted()
                    .forEach(name -> add(folder + "/" + name, to + "/" + name.replaceFirst("\\.md$", ".html")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pages by file, in the order in which they are listed. */
    public Map<String, String> pages() {
        return pages;
    }

    /** The text of a file. */
    public String text(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where an address in a file leads from a page; nothing when that is not part of the site. */
    public Optional<String> link(String file, String page, String address) {
        if (address.startsWith("#") || address.matches("[a-z][a-z0-9+.-]*:.*")) {
            return Optional.of(address);
        }
        String[] parts = address.split("#", 2);
        Path target = Path.of("/" + file).getParent().resolve(parts[0]).normalize();
        String fragment = parts.length < 2 ? "" : "#" + parts[1];
        return inSite(target.toString().substring(1)).map(path -> relative(page, path) + fragment);
    }

    private Optional<String> inSite(String file) {
        String bare = file.replaceFirst("/$", "");
        if (pages.containsKey(bare)) {
            return Optional.of(pages.get(bare));
        }
        if (pages.containsKey(bare + "/README.md")) {
            return Optional.of(pages.get(bare + "/README.md"));
        }
        if (bare.equals("LICENSE")) {
            return Optional.of("license.txt");
        }
        if (bare.matches("specs/[^/]+/openapi\\.yaml")) {
            return Optional.of(bare.substring("specs/".length()));
        }
        if (bare.matches("specs/[^/]+/CHANGELOG\\.md")) {
            return Optional.of(bare.substring("specs/".length()).replace("CHANGELOG.md", "changelog.html"));
        }
        return Optional.empty();
    }

    private static String relative(String page, String target) {
        Path from = Path.of("/" + page).getParent();
        return from.relativize(Path.of("/" + target)).toString().replace('\\', '/');
    }
}
