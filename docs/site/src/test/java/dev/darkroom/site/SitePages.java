package dev.darkroom.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The pages that the build has written. */
final class SitePages {

    static final Path FOLDER = Path.of("target/site");

    private static final Map<String, Document> PAGES = read();

    private SitePages() {}

    /** Every page by its path. */
    static Map<String, Document> all() {
        return PAGES;
    }

    private static Map<String, Document> read() {
        Map<String, Document> pages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".html")).toList()) {
                pages.put(FOLDER.relativize(file).toString(), Jsoup.parse(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }
}
