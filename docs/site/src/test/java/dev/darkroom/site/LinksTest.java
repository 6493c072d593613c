package dev.darkroom.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Every address in the site leads somewhere, and none makes a browser ask another host by itself. */
class LinksTest {

    @Test
    void everyLinkLeadsToAPageAndToAPlaceOnIt() {
        List<String> broken = new ArrayList<>();
        SitePages.all()
                .forEach((path, page) -> page.select("[href], [src]").forEach(element -> {
                    String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                    if (!isOfAnotherHost(address) && !leadsSomewhere(path, address)) {
                        broken.add(path + " has " + element);
                    }
                }));
        assertThat(broken).isEmpty();
    }

    @Test
    void whatASearchFindsIsThere() throws IOException {
        String script = Files.readString(SitePages.FOLDER.resolve("assets/places.js"));
        JsonNode places = new JsonMapper().readTree(script.substring(script.indexOf('[')));

        assertThat(places)
                .hasSizeGreaterThan(SitePages.all().size())
                .allSatisfy(place -> assertThat(
                                leadsSomewhere("index.html", place.get("href").asText()))
                        .as(place.toString())
                        .isTrue());
    }

    @Test
    void whatIsListedForProgramsIsThere() throws IOException {
        assertThat(Files.readAllLines(SitePages.FOLDER.resolve("llms.txt")))
                .filteredOn(line -> line.startsWith("- ["))
                .hasSizeGreaterThan(40)
                .allSatisfy(
                        line -> assertThat(SitePages.FOLDER.resolve(line.replaceFirst("^.*?]\\(([^)]*)\\).*$", "$1")))
                                .isNotEmptyFile());
    }

    @Test
    void nothingIsLoadedFromAnotherHost() throws IOException {
        assertThat(SitePages.all().values()).allSatisfy(page -> {
            assertThat(page.select("[src], link[href], object, iframe, form"))
                    .as(page.title())
                    .allSatisfy(LinksTest::isOurOwn);
            assertThat(page.select("a[href^=http]"))
                    .allSatisfy(link -> assertThat(link.attr("href")).matches("https?://.+"));
        });
        for (String asset : List.of("site.css", "site.js", "theme.js")) {
            assertThat(Files.readString(SitePages.FOLDER.resolve("assets").resolve(asset)))
                    .doesNotContain("http:", "https:", "@import", "url(");
        }
    }

    private static void isOurOwn(Element element) {
        String address = element.hasAttr("src") ? element.attr("src") : element.attr("href");
        assertThat(isOfAnotherHost(address)).as(element.toString()).isFalse();
    }

    private static boolean isOfAnotherHost(String address) {
        return address.matches("[a-z][a-z0-9+.-]*:.*") || address.startsWith("//");
    }

    private static boolean leadsSomewhere(String from, String address) {
        URI target = URI.create(from).resolve(address.replace("[", "%5B").replace("]", "%5D"));
        Path file = SitePages.FOLDER.resolve(target.getPath()).normalize();
        if (!Files.isRegularFile(file)) {
            return false;
        }
        if (target.getFragment() == null || target.getFragment().isEmpty()) {
            return true;
        }
        Document page = SitePages.all().get(SitePages.FOLDER.relativize(file).toString());
        return page != null && page.getElementById(target.getFragment()) != null;
    }
}
