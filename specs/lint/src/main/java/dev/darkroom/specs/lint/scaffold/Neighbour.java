package dev.darkroom.specs.lint.scaffold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A provider that is there already: wherever it is listed, the new one is listed behind it in the same way. */
record Neighbour(ProviderName name) {

    private static final Pattern CLIENT = Pattern.compile("<client\\.name>(\\w+)Client</client\\.name>");

    /** Files that list all providers. */
    static final List<String> LISTS = List.of(
            "client/pom.xml",
            "client/bom/pom.xml",
            "server/api/pom.xml",
            "server/engine/src/main/resources/META-INF/services/dev.darkroom.server.store.ProviderFactory",
            "tests/pom.xml",
            "tests/published/pom.xml",
            "docs/site/pom.xml");

    /** The last of those with a document and a client, by the alphabet. */
    static Neighbour in(Path root) throws IOException {
        try (Stream<Path> folders = Files.list(root.resolve("specs"))) {
            String folder = folders.filter(spec -> Files.isRegularFile(spec.resolve("openapi.yaml")))
                    .map(spec -> spec.getFileName().toString())
                    .filter(name -> Files.isRegularFile(pom(root, name)))
                    .max(String::compareTo)
                    .orElseThrow(() -> new IOException(root + ": there is no provider here to learn from"));
            Matcher client = CLIENT.matcher(Files.readString(pom(root, folder)));
            if (!client.find()) {
                throw new IOException(pom(root, folder) + ": names no client");
            }
            return new Neighbour(new ProviderName(folder, client.group(1)));
        }
    }

    private static Path pom(Path root, String folder) {
        return root.resolve("client").resolve(folder).resolve("pom.xml");
    }

    /**
     * A list with one entry more.
     *
     * @throws IOException if the neighbour is not in it
     */
    String listed(Path file, ProviderName added) throws IOException {
        String text = Files.readString(file);
        Matcher entry = entry().matcher(text);
        if (!entry.find()) {
            throw new IOException(file + ": does not list " + name.folder());
        }
        String copy = entry.group()
                .replaceAll("\\b" + name.folder() + "\\b", added.folder())
                .replace(name.java(), added.java());
        return text.substring(0, entry.end()) + copy + text.substring(entry.end());
    }

    /** A whole element of a pom that says its name, or else the line that does. */
    private Pattern entry() {
        String inside = "(?:(?!</?\\1>)[\\s\\S])*";
        return Pattern.compile("[ \\t]*<(dependency|execution)>" + inside + "\\b" + name.folder() + "\\b" + inside
                + "</\\1>\\n|[^\\n]*\\b" + name.folder() + "\\b[^\\n]*\\n");
    }
}
