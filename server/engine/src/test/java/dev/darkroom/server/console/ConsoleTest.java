package dev.darkroom.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages are read and their forms filled in as a browser does it. */
@Timeout(120)
class ConsoleTest {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    @TempDir
    private static Path folder;

    private static DarkroomServer server;

    private URI world = URI.create("http://none");

    @BeforeAll
    static void start() throws Exception {
        server = DarkroomServer.start(ServerSettings.builder().data(folder).build());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void makeWorld() throws Exception {
        String made = send(HttpRequest.newBuilder(URI.create(server.uri() + "/__darkroom/worlds"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}")))
                .body();
        world = URI.create(made.replaceAll(".*\"uri\":\"([^\"]+)\".*", "$1"));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(world + path)));
    }

    private Document open(String page) throws Exception {
        HttpResponse<String> response = get("/__darkroom/ui" + page);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Jsoup.parse(response.body(), world + "/__darkroom/ui" + page);
    }

    /** Sends a form as it stands on the page, with some fields filled in. */
    private static HttpResponse<String> submit(Element form, String... filled) throws Exception {
        List<String> pairs = new ArrayList<>();
        form.select("input, select").forEach(field -> pairs.add(pair(field.attr("name"), field.attr("value"))));
        for (int i = 0; i < filled.length; i += 2) {
            pairs.add(pair(filled[i], filled[i + 1]));
        }
        URI page = URI.create(form.absUrl("action"));
        return send(HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", page.getScheme() + "://" + page.getAuthority())
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/stored", "/journal", "/faults", "/decisions", "/webhooks"})
    void aPageNeedsNothingFromElsewhereAndRunsNoScript(String page) throws Exception {
        HttpResponse<String> response = get("/__darkroom/ui" + page);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe");
        Document document = Jsoup.parse(response.body(), world.toString());
        assertThat(document.select("script, iframe, [style], [onclick]")).isEmpty();
        for (Element element : document.select("[src], [href]:not([href='data:,']), [action]")) {
            assertThat(element.attr("src") + element.attr("href") + element.attr("action"))
                    .startsWith("/");
        }
    }

    @Test
    void picturesAreShownWithWhatIsMarkedInThem() throws Exception {
        Document stored = open("/stored");
        assertThat(stored.select("section h2").eachText())
                .contains("Inspections of monk", "Albums of procore", "Imports of livingdocs")
                .contains("Donations of imagemonkey", "Images of mapillary");
        Element picture = stored.select("#monk img").first();
        HttpResponse<String> bytes = send(HttpRequest.newBuilder(URI.create(picture.absUrl("src"))));
        assertThat(bytes.statusCode()).isEqualTo(200);
        assertThat(bytes.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(send(HttpRequest.newBuilder(URI.create(picture.absUrl("src") + "7")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(open("/journal").select("details"))
                .as("what the console shows is nobody's call")
                .isEmpty();
        assertThat(stored.select("#mapillary rect.blur title").eachText()).contains("blur: license");
        assertThat(stored.select("#mapillary rect.object")).isNotEmpty();
        assertThat(stored.select("#livingdocs li").eachText()).anyMatch(fact -> fact.startsWith("state "));
    }

    @Test
    void callsAreShownWithRequestAndAnswerAndWithoutSecrets() throws Exception {
        send(HttpRequest.newBuilder(URI.create(world + "/v1/lable?x=%3Cscript%3E"))
                .header("Authorization", "Bearer canary")
                .header("X-Odd", "<b>\"'&"));
        Document journal = open("/journal");
        assertThat(journal.select("details summary").first().text()).contains("GET /v1/lable", "404");
        assertThat(journal.select("details").text()).contains("Is near to imagemonkey", "<b>\"'&", "\"error\"");
        assertThat(journal.html()).doesNotContain("canary").doesNotContain("<script");

        submit(journal.select("form[action$=/journal/clear]").first());
        assertThat(open("/journal").select("details")).isEmpty();
    }

    @Test
    void faultsArePlantedAndRemovedByClick() throws Exception {
        Element form = open("/faults").select("form.fields").first();
        HttpResponse<String> planted = submit(form, "kind", "status", "status", "503", "provider", "imagemonkey");
        assertThat(planted.statusCode()).isEqualTo(200);
        assertThat(get("/v1/label").statusCode()).isEqualTo(503);

        Document faults = open("/faults");
        assertThat(faults.select("tr").text()).contains("status imagemonkey", "503", "seen 1, struck 1");
        submit(faults.select("form[action$=/faults/remove]").first());
        assertThat(get("/v1/label").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "<b>"})
    void whatCannotBePlantedIsSaid(String status) throws Exception {
        Element form = open("/faults").select("form.fields").first();
        HttpResponse<String> refused = submit(form, "kind", "status", "status", status);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body()).select("[role=alert]").text()).isNotEmpty();
        assertThat(open("/faults").select("tr")).isEmpty();
    }

    @Test
    void decisionsAreTakenByClick() throws Exception {
        Document before = open("/decisions");
        Element approve = before.select("form:has(input[value=blurs]):has(input[value=approve])")
                .first();
        assertThat(submit(approve).statusCode()).isEqualTo(200);
        assertThat(open("/decisions").select("form:has(input[value=blurs])"))
                .hasSizeLessThan(before.select("form:has(input[value=blurs])").size());
    }

    @Test
    void strictModeIsTurnedOnByClick() throws Exception {
        submit(open("").select("form[action$=/strict]").first());
        get("/v1/label");
        assertThat(open("").text()).contains("It is on: 1 calls were compared");
    }

    @Test
    void pagesOfOthersMayNotSendForms() throws Exception {
        HttpResponse<String> refused = send(HttpRequest.newBuilder(URI.create(world + "/__darkroom/ui/faults"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "https://evil.example")
                .POST(HttpRequest.BodyPublishers.ofString("kind=reset")));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(get("/v1/label").statusCode()).isEqualTo(200);
    }

    @Test
    void aFormHasAnEnd() throws Exception {
        HttpResponse<String> refused = send(HttpRequest.newBuilder(URI.create(world + "/__darkroom/ui/faults"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("kind=" + "x".repeat(70_000))));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(get("/__darkroom/ui/nothing").statusCode()).isEqualTo(404);
    }
}
