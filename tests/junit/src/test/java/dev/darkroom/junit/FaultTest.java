package dev.darkroom.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.darkroom.client.control.model.CountJournalOptions;
import dev.darkroom.client.error.ServerErrorException;
import dev.darkroom.client.error.TransportException;
import dev.darkroom.client.imagemonkey.ImageMonkeyClient;
import dev.darkroom.client.retry.RetryPolicy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

@DarkroomTest(demo = false)
class FaultTest {

    @BeforeEach
    void whatPreparesATestIsSpared(ImageMonkeyClient monkey) {
        assertThat(monkey.labels().listLabels()).isNotEmpty();
    }

    @Test
    @Fault(status = 503, operation = "listLabels", lastCall = 1)
    void aClientRetriesAndTheJournalCounts(TestWorld world, ImageMonkeyClient monkey) {
        assertThat(monkey.labels().listLabels()).isNotEmpty();

        assertThat(calls(world, 503)).isEqualTo(1);
        assertThat(calls(world, 200)).isEqualTo(2);
    }

    private static int calls(TestWorld world, int status) {
        return world.control()
                .journal()
                .countJournal(CountJournalOptions.builder()
                        .operation("listLabels")
                        .status(status)
                        .build())
                .count();
    }

    @Test
    @Fault(status = 500, provider = "imagemonkey", firstCall = 2, lastCall = 2)
    @Fault(truncateAfter = 1, firstCall = 2, lastCall = 2)
    void severalStrikeOneBehindTheOther(ImageMonkeyClient.Builder builder) {
        try (ImageMonkeyClient monkey = builder.retryPolicy(RetryPolicy.NONE).build()) {
            assertThat(monkey.labels().listLabels()).isNotEmpty();
            assertThatThrownBy(() -> monkey.labels().listLabels()).isInstanceOf(ServerErrorException.class);
            assertThatThrownBy(() -> monkey.labels().listLabels()).isInstanceOf(TransportException.class);
            assertThat(monkey.labels().listLabels()).isNotEmpty();
        }
    }

    /** Sends a request; the build leaves the classes below alone, as they are inside another. */
    private static int get(URI server, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(server + path)).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static Throwable failure(Class<?> tests) {
        List<Event> failed = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute()
                .testEvents()
                .failed()
                .list();
        assertThat(failed).hasSize(1);
        return failed.get(0)
                .getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }

    @DarkroomTest(demo = false)
    static class Fails {

        @Test
        void behindACall(URI server) throws Exception {
            get(server, "/v1/label?client_id=my-secret");
            throw new IllegalStateException("no");
        }
    }

    @Test
    void whatATestCalledStandsBesideItsFailure() {
        Throwable failure = failure(Fails.class);

        assertThat(failure).hasMessage("no");
        assertThat(Arrays.toString(failure.getSuppressed()))
                .contains("GET /v1/label?client_id=*** -> 200 ")
                .doesNotContain("my-secret");
    }

    @DarkroomTest(demo = false, failOnUnmatched = true)
    static class Mistypes {

        @Test
        void aPath(URI server) throws Exception {
            get(server, "/v1/lable");
        }

        @Test
        void nothing(URI server) throws Exception {
            get(server, "/v1/label");
        }
    }

    @Test
    void aCallThatNothingFitsFailsATestThatSaysSo() {
        assertThat(failure(Mistypes.class))
                .hasMessageContaining("GET /v1/lable -> 404")
                .hasMessageContaining("imagemonkey has GET /v1/label: The path has lable, not label.");
    }

    @DarkroomTest(demo = false)
    static class Unclear {

        @Test
        @Fault(status = 500, reset = true)
        void fault() {}
    }

    @Test
    void aFaultThatSaysTwoThingsIsAnError() {
        assertThat(failure(Unclear.class)).hasMessageContaining("several: [status, reset]");
    }
}
