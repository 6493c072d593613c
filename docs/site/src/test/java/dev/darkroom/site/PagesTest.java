package dev.darkroom.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.darkroom.site.prose.Code;
import dev.darkroom.site.prose.Markdown;
import dev.darkroom.tests.wire.Specs;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The pages are complete, light, and in the order that a screen reader needs. */
class PagesTest {

    private static final int MAX_PAGE_BYTES = 150 * 1024;

    @TempDir
    private Path folder;

    @Test
    void everyOperationHasAPageWithALineAndWhatItWasAnswered() {
        for (String provider : Specs.providers()) {
            Document overview = SitePages.all().get(provider + "/index.html");
            List<String> operations = overview.select(".operations li").eachAttr("id");
            assertThat(operations).as(provider).isNotEmpty().allSatisfy(id -> {
                Document page = SitePages.all().get(provider + "/operations/" + id + ".html");
                assertThat(page.select(".sample pre").first().text()).as(id).startsWith("curl ");
                assertThat(page.select(".sample h3").eachText())
                        .as(id)
                        .contains("curl")
                        .anyMatch(heading -> heading.matches("Recorded answer: 2\\d\\d.*"));
            });
        }
    }

    @Test
    void theWorkflowsOfAProviderLeadToTheirOperations() {
        for (String provider : Specs.providers()) {
            if (!Files.exists(Path.of("../../specs", provider, "workflows.arazzo.yaml"))) {
                continue;
            }
            Document page = SitePages.all().get(provider + "/workflows.html");
            assertThat(page.select("section > h2")).as(provider).isNotEmpty();
            assertThat(page.select(".steps > li > p > a"))
                    .as(provider)
                    .hasSizeGreaterThan(2)
                    .allSatisfy(link -> assertThat(SitePages.all()).containsKey(provider + "/" + link.attr("href")));
        }
        assertThat(SitePages.all().get("livingdocs/workflows.html").text())
                .contains("is made again after 1 s, up to 30 times");
    }

    @Test
    void theDocumentForOtherToolsHasTheSamplesOfThePages() throws IOException {
        for (String provider : Specs.providers()) {
            JsonNode document = new ObjectMapper()
                    .readTree(
                            SitePages.FOLDER.resolve(provider + "/openapi.json").toFile());
            document.path("paths")
                    .forEach(path -> path.properties().forEach(entry -> {
                        String id = entry.getValue().path("operationId").asText();
                        Document page = SitePages.all().get(provider + "/operations/" + id + ".html");
                        if (page != null) {
                            List<String> shown = page.select(".calls pre").stream()
                                    .map(Element::wholeText)
                                    .toList();
                            List<String> samples =
                                    entry.getValue().path("x-codeSamples").findValuesAsText("source");
                            assertThat(samples).as(id).isNotEmpty();
                            assertThat(shown).as(id).containsAll(samples);
                        }
                    }));
        }
    }

    @Test
    void curlAndJavaStandSideBySide() {
        Document page = SitePages.all().get("monk/operations/get_inspection.html");

        assertThat(page.select(".calls > div > h3").eachText()).containsExactly("curl", "Java");
    }

    @Test
    void thePicturesOfAnAnswerAreShownBesideIt() {
        Document page = SitePages.all().get("monk/operations/get_inspection.html");

        assertThat(page.select(".answered figure")).hasSize(5).allSatisfy(figure -> {
            assertThat(SitePages.FOLDER.resolve(
                            "monk/operations/" + figure.select("img").attr("src")))
                    .isRegularFile();
            assertThat(figure.select("figcaption").text()).matches("images\\[\\d]\\.path");
        });
    }

    @Test
    void regionsAreDrawnWhereAnAnswerHasThem() {
        Document page = SitePages.all().get("mapillary/operations/getBlurs.html");

        assertThat(page.select(".answered figure svg text").eachText()).containsExactly("license", "useredit");
        Element plate = page.select(".answered figure svg rect").first();
        assertThat(plate.attributes().asList().stream().map(size -> size.getKey() + " " + size.getValue()))
                .containsExactly("x 102.5", "y 222.8", "width 13.0", "height 15.0");
    }

    @Test
    void partsOfCodeAreMarkedAndItsSignsEscaped() {
        assertThat(Code.html("java", "new List<String>(\"a\"); // b"))
                .isEqualTo("<span class=\"k\">new</span> List&lt;String&gt;(<span class=\"s\">\"a\"</span>);"
                        + " <span class=\"c\">// b</span>");
        assertThat(Code.html("json", "{\"a\": -1.5}"))
                .isEqualTo("{<span class=\"k\">\"a\"</span>: <span class=\"v\">-1.5</span>}");
        assertThat(Code.html("cobol", "a < b")).isEqualTo("a &lt; b");
    }

    @Test
    void picturesAreShownAsSuch() throws IOException {
        Document page = SitePages.all().get("imagemonkey/operations/getDonation.html");

        assertThat(page.select(".sample img").attr("src")).endsWith("assets/answers/imagemonkey/getDonation.jpeg");
        assertThat(ImageIO.read(SitePages.FOLDER
                        .resolve("assets/answers/imagemonkey/getDonation.jpeg")
                        .toFile()))
                .isNotNull();
    }

    @Test
    void everyFieldHasAPlaceOfItsOwn() {
        Document models = SitePages.all().get("monk/models.html");

        assertThat(models.getElementById("NewImage.acquisition").text()).contains("ImageAcquisition", "required");
        assertThat(SitePages.all()
                        .get("procore/operations/listImages.html")
                        .getElementById("query-per_page")
                        .text())
                .contains("integer");
    }

    @Test
    void noPlaceIsThereTwice() {
        SitePages.all().forEach((path, page) -> {
            Set<String> seen = new HashSet<>();
            assertThat(page.select("[id]").eachAttr("id")).as(path).allMatch(seen::add);
        });
    }

    @Test
    void headingsDescendOneByOneFromASingleFirst() {
        SitePages.all().forEach((path, page) -> {
            assertThat(page.select("main h1")).as(path).hasSize(1);
            int level = 1;
            for (Element heading : page.select("main h1, main h2, main h3, main h4, main h5")) {
                int own = heading.tagName().charAt(1) - '0';
                assertThat(own).as("%s: %s", path, heading.text()).isLessThanOrEqualTo(level + 1);
                level = own;
            }
        });
    }

    @Test
    void everyPageSaysItsLanguageItsTitleAndWhatItMayLoad() {
        Map<String, String> titles = new TreeMap<>();
        SitePages.all().forEach((path, page) -> {
            assertThat(page.select("html").attr("lang")).as(path).isEqualTo("en");
            assertThat(page.title()).as(path).endsWith(" · Darkroom");
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .as(path)
                    .startsWith("default-src 'none'; ")
                    .doesNotContain("unsafe", "http");
            assertThat(page.select("style, script:not([src]), [style], [onclick], [onload]"))
                    .as(path)
                    .isEmpty();
            assertThat(page.select("pre:not([tabindex]), table:not([tabindex])"))
                    .as("%s: what scrolls by itself can be reached by keys", path)
                    .isEmpty();
            assertThat(page.select("img:not([alt])")).as(path).isEmpty();
            assertThat(page.select("a.skip").attr("href")).as(path).isEqualTo("#content");
            titles.put(path, page.title());
        });
        assertThat(titles).hasSizeGreaterThan(80);
    }

    @Test
    void noPageIsHeavy() throws IOException {
        for (String path : SitePages.all().keySet()) {
            assertThat(Files.size(SitePages.FOLDER.resolve(path))).as(path).isLessThanOrEqualTo(MAX_PAGE_BYTES);
        }
    }

    @Test
    void noPageIsHeavyWithItsPicturesStylesAndScripts() throws IOException {
        for (Map.Entry<String, Document> page : SitePages.all().entrySet()) {
            Path file = SitePages.FOLDER.resolve(page.getKey());
            long bytes = Files.size(file);
            for (Element loaded : page.getValue().select("[src], link[rel=stylesheet]")) {
                String address = loaded.hasAttr("src") ? loaded.attr("src") : loaded.attr("href");
                bytes += Files.size(file.resolveSibling(address));
            }
            assertThat(bytes).as(page.getKey()).isLessThanOrEqualTo(MAX_PAGE_BYTES);
        }
    }

    @Test
    void namesOfOperationsAndModelsInDescriptionsAreLinks() {
        assertThat(SitePages.all()
                        .get("livingdocs/operations/importImages.html")
                        .select(".words a[href=getImageImportStatus.html] > code")
                        .eachText())
                .contains("getImageImportStatus");
    }

    @Test
    void whatSourcesSayIsReadAsMarkdown() {
        Document page = SitePages.all().get("mapillary/operations/getBlurs.html");

        assertThat(page.select(".source code").eachText()).contains("client_id");
        SitePages.all()
                .forEach((path, each) ->
                        assertThat(each.select(".source").text()).as(path).doesNotContain("`"));
    }

    @Test
    void htmlInADescriptionIsShownAndNotRun() {
        assertThat(Markdown.ofDescriptions(code -> Optional.empty())
                        .html("A <script>alert(1)</script> [x](javascript:alert(1))"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script", "javascript:");
    }

    @Test
    void everyRecordedPictureIsShown() throws IOException {
        Set<String> shown = new HashSet<>();
        SitePages.all()
                .values()
                .forEach(page -> page.select("img")
                        .eachAttr("src")
                        .forEach(address -> shown.add(address.replaceFirst("^.*assets/answers/", ""))));
        Path answers = Path.of("src/main/answers");
        try (Stream<Path> files = Files.walk(answers)) {
            assertThat(files.filter(file -> file.toString().matches(".*\\.(jpe?g|png)")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(shown)
                            .contains(answers.relativize(file).toString().replace('\\', '/')));
        }
    }

    @Test
    void twoRunsGiveTheSameBytes() throws IOException {
        int exit = new CommandLine(new SiteCommand())
                .execute("--root", "../..", "--version-name", version(), "--out", folder.toString());

        assertThat(exit).isZero();
        assertThat(bytes(folder)).isEqualTo(bytes(SitePages.FOLDER));
    }

    @Test
    void aFolderThatIsNoRepositoryIsRefused() {
        CommandLine command = new CommandLine(new SiteCommand());
        command.setErr(new PrintWriter(new StringWriter()));

        assertThat(command.execute("--root", folder.toString(), "--version-name", "1", "--out", folder + "/out"))
                .isNotZero();
    }

    private static String version() {
        return SitePages.all().get("index.html").select("footer p").text().replaceFirst("^Darkroom (\\S+) .*", "$1");
    }

    private static Map<String, String> bytes(Path root) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(root)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        for (Path file : files) {
            bytes.put(
                    root.relativize(file).toString(),
                    new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        return bytes;
    }
}
