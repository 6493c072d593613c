package dev.darkroom.conform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.darkroom.junit.TestServer;
import dev.darkroom.tests.wire.Message;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** The reference server conforms, and whatever another server does otherwise is told. */
class ConformCommandTest {

    private static TestServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String address() {
        return server.uri().toString();
    }

    @Test
    void whatIsLeftOutIsSaid() {
        Ran ran = Ran.of("--base-uri", address() + "/", "livingdocs");

        assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.out())
                .containsPattern("[1-9]\\d* conform, 0 differ, [1-9]\\d* left out")
                .contains("left out: changes something; --write sends it");
    }

    /** {@code -Dconformance.update=true} writes it anew. */
    @Test
    void whatIsKeptOfTheReferenceServerIsWhatItDoesNow() throws Exception {
        Ran ran = Ran.of("--base-uri", address(), "--format", "summary");
        Path kept = Path.of("../../docs/conformance/reference.json");
        if (Boolean.getBoolean("conformance.update")) {
            Files.writeString(kept, ran.out());
        }

        assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
        JsonNode now = new JsonMapper().readTree(ran.out());
        new JsonMapper()
                .readTree(kept.toFile())
                .properties()
                .forEach(provider -> assertThat(now.path(provider.getKey()).path("differences"))
                        .as("%s; -Dconformance.update=true renews it", provider.getKey())
                        .isEqualTo(provider.getValue().path("differences")));
    }

    @Test
    void aSummaryTellsWhatDiffers() throws Exception {
        try (Puppet puppet = Puppet.that(request -> json(200, "[]"))) {
            Ran ran = Ran.of(
                    "--base-uri", puppet.address(), "--only", "/list-labels", "--format", "summary", "imagemonkey");

            JsonNode summary = new JsonMapper().readTree(ran.out()).path("imagemonkey");
            assertThat(summary.path("differ").asInt()).isPositive();
            assertThat(summary.path("differences").path(0).asText()).startsWith("listLabels, list-labels");
        }
    }

    @Test
    void casesThatWriteAreSentWhenAskedFor() {
        try (TestServer own = TestServer.start()) {
            Ran ran = Ran.of(
                    "--base-uri",
                    own.uri().toString(),
                    "--write",
                    "--only",
                    "create-comment-as-documented",
                    "mapillary");

            assertThat(ran.out()).endsWith(": 1 conform, 0 differ, 0 left out\n");
        }
    }

    @Test
    void anotherValueDiffersFromTheCaseAndNotFromTheDocument() {
        try (Puppet puppet = Puppet.that(request -> json(200, "[]"))) {
            Ran strict = Ran.of("--base-uri", puppet.address(), "--only", "/list-labels", "imagemonkey");
            Ran lax = Ran.of(
                    "--base-uri", puppet.address(), "--check", "document", "--only", "/list-labels", "imagemonkey");

            assertThat(strict.exit()).isEqualTo(1);
            assertThat(strict.out()).contains("imagemonkey/list-labels (listLabels): ");
            assertThat(lax.exit()).isZero();
            assertThat(lax.out()).contains(" 0 differ");
        }
    }

    @Test
    void aBodyThatTheDocumentDoesNotDescribeDiffers() {
        try (Puppet puppet = Puppet.that(request -> json(200, "{\"labels\": 3}"))) {
            Ran ran = Ran.of(
                    "--base-uri", puppet.address(), "--check", "document", "--only", "/list-labels", "imagemonkey");

            assertThat(ran.exit()).isEqualTo(1);
            assertThat(ran.out()).contains("validation.response.body");
        }
    }

    @Test
    void noJsonAndNoAnswerAreTold() {
        try (Puppet puppet = Puppet.that(request -> json(200, "<html>"))) {
            assertThat(Ran.of("--base-uri", puppet.address(), "--only", "/list-labels", "imagemonkey")
                            .out())
                    .contains("<html>");
        }
        Ran ran = Ran.of("--base-uri", "http://127.0.0.1:9", "--only", "/list-labels", "imagemonkey");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).contains("no answer: ");
    }

    @Test
    void idsAndSecretsOfTheServerStandForThoseOfTheDemoData() {
        try (Puppet puppet = Puppet.that(request -> json(401, "{\"message\": \"no\"}"))) {
            Ran.of(
                    "--base-uri",
                    puppet.address(),
                    "--only",
                    "monk/get-images-first-page",
                    "--replace",
                    "3fa85f64-5717-4562-b3fc-2c963f66afa6=11111111-2222-4333-8444-555555555555",
                    "--replace-env",
                    "monk-demo-token=PATH",
                    "monk");

            assertThat(puppet.requests()).isNotEmpty().allSatisfy(request -> {
                assertThat(request.target()).startsWith("/v1/inspections/11111111-2222-4333-8444-555555555555/images");
                assertThat(request.header("Authorization")).isEqualTo("Bearer " + System.getenv("PATH"));
            });
        }
    }

    @Test
    void reportsForScriptsSayTheSame() throws Exception {
        try (Puppet puppet = Puppet.that(request -> json(500, "\"a \\u0001 b\u0001\""))) {
            String[] all = {"--base-uri", puppet.address(), "--only", "imagemonkey/", "imagemonkey", "--format", "json"
            };
            JsonNode json = new JsonMapper().readTree(Ran.of(all).out());
            all[all.length - 1] = "junit";
            Element suite = (Element) DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(Ran.of(all).out().getBytes(StandardCharsets.UTF_8)))
                    .getElementsByTagName("testsuite")
                    .item(0);

            assertThat(json.get("differs").asInt()).isPositive();
            assertThat(json.get("cases").get(0).get("remarks").get(0).asText()).contains("500");
            assertThat(suite.getAttribute("failures"))
                    .isEqualTo(json.get("differs").asText());
            assertThat(suite.getAttribute("skipped"))
                    .isEqualTo(json.get("leftOut").asText());
            assertThat(suite.getElementsByTagName("testcase").getLength())
                    .isEqualTo(json.get("cases").size());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --base-uri http://127.0.0.1:9 nobody               | there is no provider nobody; there are imagemonkey
                    --base-uri ftp://127.0.0.1 monk                    | no address of http or https
                    --base-uri monk                                    | no address of http or https
                    --base-uri http://127.0.0.1:9 --only none-such     | no case is left
                    --base-uri http://127.0.0.1:9 --cases /none-such   | --cases is no folder
                    --base-uri http://127.0.0.1:9 --replace-env a=NO_SUCH_VARIABLE monk | the environment has no NO_SUCH_VARIABLE
                    --base-uri http://127.0.0.1:9 --format html        | Invalid value for option '--format'
                    monk                                               | Missing required option: '--base-uri=URI'
                    """)
    void aWrongCommandLineIsRefused(String line, String message) {
        Ran ran = Ran.of(line.split(" "));

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains(message);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void aCaseThatIsNoneIsNamed() throws Exception {
        Files.createDirectories(folder.resolve("monk"));
        Files.writeString(folder.resolve("monk/odd.yaml"), "operation: look\nshape: odd\n");

        Ran ran = Ran.of("--base-uri", "http://127.0.0.1:9", "--cases", folder.toString(), "monk");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("odd.yaml").doesNotContain("\tat ");
    }

    private static Message.Response json(int status, String body) {
        return new Message.Response(
                status, Map.of("Content-Type", List.of("application/json")), body.getBytes(StandardCharsets.UTF_8));
    }
}
