package dev.darkroom.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.server.http.FrontPage.Api;
import dev.darkroom.server.http.FrontPage.Call;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands at the root of the server. */
@Timeout(60)
class FrontPageTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @TempDir
    private static Path folder;

    private static DarkroomServer server;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        server = DarkroomServer.start(
                ServerSettings.builder().data(folder).demo(false).build());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void tellsABrowserWhatRuns() throws Exception {
        HttpResponse<String> page = send("GET", BROWSER);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body())
                .startsWith("<!DOCTYPE html>")
                .contains("curl " + server.uri() + "/", "/rest/v1.0/images", "<h2>ImageMonkey API</h2>")
                .contains("<a href=\"/v1/label\">", "<a href=\"" + server.uri() + "/docs/\">")
                .doesNotContain("<a href=\"/v1/export\">");
    }

    @Test
    void aBrowserTakesTheStyleOfThePageAndNothingElse() throws Exception {
        HttpResponse<String> page = send("GET", BROWSER);
        String style = page.body().replaceAll("(?s).*<style>|</style>.*", "");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; ")
                .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.body())
                .doesNotContain("<script", "<link", "<img", "src=", "url(", "@import", " onclick", " onload");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "application/*", "text/html;q=0.2, application/json"})
    void tellsAProgramTheSame(String accept) throws Exception {
        HttpResponse<String> answer = send("GET", accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Vary")).hasValue("Accept");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        JsonNode overview = new ObjectMapper().readTree(answer.body());
        assertThat(overview.get("server").asText()).isEqualTo(server.uri() + "/");
        assertThat(overview.get("apis").findValuesAsText("operation")).contains("listLabels", "createImage");
    }

    @Test
    void tellsAProgramThatDoesNotSayWhatItReads() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.uri() + "/")).build();

        assertThat(client.send(request, BodyHandlers.ofString()).headers().firstValue("Content-Type"))
                .hasValue("application/json");
    }

    @Test
    void headIsGetWithoutTheBody() throws Exception {
        HttpResponse<String> head = send("HEAD", BROWSER);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().map()).containsKeys("content-security-policy", "x-content-type-options");
        assertThat(head.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    }

    @Test
    void whatNobodyServesIsNotAcceptable() throws Exception {
        assertThat(send("GET", "image/png").statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "BREW"})
    void otherMethodsAreNotKnownHere(String method) throws Exception {
        HttpResponse<String> answer = send(method, "*/*");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElseThrow().split(",\\s*"))
                .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
    }

    @Test
    void textsOfDocumentsAreTexts() {
        Call call = new Call("o", "GET", "/\"><b>", "<script>alert(1)</script> & so on", true);
        String page = FrontPageHtml.of(new FrontPage.Overview(
                URI.create("http://localhost/"), null, List.of(new Api("a", "<i>", "javascript:\"<", List.of(call)))));

        assertThat(page).doesNotContain("<script", "<b>", "<i>", "\"><").contains("&lt;script&gt;alert(1)", "&amp; so");
    }

    private HttpResponse<String> send(String method, String accept) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.uri() + "/"))
                .header("Accept", accept)
                .timeout(Duration.ofSeconds(30))
                .method(method, BodyPublishers.noBody())
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
