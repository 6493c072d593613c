package dev.darkroom.tests.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages say is there, is there: pages that are linked, files, commands, options and classes that are named. */
class PromisesTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern COMMAND = Pattern.compile("(?m)^ *\\./darkroom +([a-z-]+)|`\\./darkroom +([a-z-]+)");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*[a-z]");
    private static final Pattern VARIABLE = Pattern.compile("\\bDARKROOM_[A-Z_]+");
    private static final Pattern TYPE = Pattern.compile("[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+");
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Za-z0-9]+");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import [\\w.]+\\.(\\w+);$");
    private static final Pattern MODULE = Pattern.compile("-pl ([\\w/-]+)");
    private static final Pattern ADMINISTRATION =
            Pattern.compile("(?i)\\badmin(istration)?\\s+(interface|page|console|api)\\b");

    private static final List<Prose> PAGES = Prose.all(".md");
    private static final List<Prose> SOURCES = Prose.all(".java");

    @Test
    void looksAtWhatItIsMeantToLookAt() {
        assertThat(PAGES)
                .extracting(Prose::toString)
                .contains("README.md", "docs/glossary.md", "tests/cases/README.md");
        assertThat(PAGES.stream().flatMap(Prose::code)).hasSizeGreaterThan(500);
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Prose page : PAGES) {
            for (String link : found(LINK, page.text())) {
                if (!link.matches("[a-z]+:.*") && !leads(page, link)) {
                    broken.add(page + " links to " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static boolean leads(Prose page, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path file = parts[0].isEmpty() ? page.file() : page.file().resolveSibling(parts[0]);
        Path target = Prose.ROOT.resolve(file);
        return Files.exists(target)
                && (parts.length == 1 || new Prose(file, Files.readString(target)).hasAnchor(parts[1]));
    }

    @Test
    void filesThatAreNamedAreThere() throws IOException {
        Set<Path> files = tree();
        Set<String> tops = files.stream()
                .filter(file -> file.getNameCount() == 1 && Files.isDirectory(Prose.ROOT.resolve(file)))
                .map(Path::toString)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        for (Prose page : PAGES) {
            page.code()
                    .filter(code -> code.contains("/") && tops.contains(code.substring(0, code.indexOf('/'))))
                    .filter(code -> !isThere(code, files))
                    .forEach(code -> missing.add(page + " names " + code));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void testsThatAreNamedAreThere() {
        Set<String> tests = SOURCES.stream()
                .map(source -> source.file().getFileName().toString())
                .map(name -> name.substring(0, name.length() - ".java".length()))
                .collect(Collectors.toSet());
        Set<String> named = PAGES.stream()
                .flatMap(Prose::code)
                .filter(code -> code.matches("[A-Z]\\w*Test"))
                .collect(Collectors.toSet());
        assertThat(named).contains("RestartTest", "ArchiveTest");
        assertThat(tests).containsAll(named);
    }

    /** Everything in the project, also what a build made. */
    private static Set<Path> tree() throws IOException {
        try (Stream<Path> tree = Files.walk(Prose.ROOT)) {
            return tree.map(Prose.ROOT::relativize).collect(Collectors.toSet());
        }
    }

    /**
     * A name in angle brackets, like an asterisk, stands for any name. A page may leave out where its files begin, and how
     * they end.
     */
    private static boolean isThere(String code, Set<Path> files) {
        String glob = code.replaceAll("<[^>]+>", "*").replaceFirst("/$", "");
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:{,**/}" + glob + "{,.*}");
        return files.stream().anyMatch(matcher::matches);
    }

    @Test
    void modulesThatAreBuiltAreThere() {
        assertThat(named(MODULE))
                .isNotEmpty()
                .allSatisfy(module -> assertThat(Prose.ROOT.resolve(module).resolve("pom.xml"))
                        .exists());
    }

    @Test
    void commandsAreThoseOfTheScript() throws IOException {
        String script = Files.readString(Prose.ROOT.resolve("darkroom"));
        assertThat(named(COMMAND))
                .contains("serve", "demo", "validate", "diff", "new-provider")
                .allSatisfy(command ->
                        assertThat(script).containsPattern("(?m)^  (.* \\| )?" + command + "( \\| .*)?\\)$"));
    }

    @Test
    void optionsAndVariablesAreRead() {
        String sources = SOURCES.stream().map(Prose::text).collect(Collectors.joining());
        assertThat(named(OPTION))
                .contains("--port")
                .allSatisfy(option -> assertThat(option.equals("--help") || sources.contains('"' + option + '"'))
                        .as(option)
                        .isTrue());
        assertThat(named(VARIABLE))
                .allSatisfy(variable ->
                        assertThat(sources.contains(variable)).as(variable).isTrue());
    }

    /** A class of a library is one that our code imports. Decision records name others, too: those that were rejected. */
    @Test
    void classesThatAreNamedAreThere() throws IOException {
        Set<String> types = new TreeSet<>();
        tree().forEach(file -> types.add(file.getFileName().toString().replace(".java", "")));
        SOURCES.forEach(source -> types.addAll(found(IMPORT, source.text())));
        List<String> missing = new ArrayList<>();
        for (Prose page : PAGES) {
            if (page.file().getFileName().toString().matches("README.md|CONTRIBUTING.md|glossary.md")) {
                Pattern names = page.file().endsWith("glossary.md") ? WORD : TYPE;
                page.code()
                        .filter(names.asMatchPredicate())
                        .filter(type -> !types.contains(type))
                        .forEach(type -> missing.add(page + " names " + type));
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Descriptions of documents are prose of ours, too: what decides a pending request there has no page here. */
    @Test
    void nobodyIsSentToAnAdministration() {
        assertThat(Stream.concat(PAGES.stream(), Prose.all("openapi.yaml").stream()))
                .allSatisfy(page -> assertThat(found(ADMINISTRATION, page.text()))
                        .as(page.toString())
                        .isEmpty());
    }

    @Test
    void everyPomNamesTheLicenceOrInheritsIt() {
        assertThat(Prose.all("pom.xml"))
                .hasSizeGreaterThan(10)
                .allSatisfy(pom ->
                        assertThat(pom.text()).as(pom.toString()).containsAnyOf("<parent>", "<name>Apache-2.0</name>"));
    }

    private static Set<String> named(Pattern pattern) {
        return PAGES.stream()
                .filter(page -> !page.file().startsWith("docs/decisions"))
                .flatMap(page -> found(pattern, page.text()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a pattern finds: its first group that took part, or else the whole. */
    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(result -> {
                    for (int group = 1; group <= result.groupCount(); group++) {
                        if (result.group(group) != null) {
                            return result.group(group);
                        }
                    }
                    return result.group();
                })
                .toList();
    }
}
