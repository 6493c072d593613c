package dev.darkroom.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.darkroom.client.ClientBuilder;
import dev.darkroom.client.body.Download;
import dev.darkroom.client.control.model.CountJournalOptions;
import dev.darkroom.client.error.TooManyRequestsException;
import dev.darkroom.client.error.TransportException;
import dev.darkroom.client.http.DeadlineExceededException;
import dev.darkroom.client.http.HttpClientTransport;
import dev.darkroom.client.imagemonkey.ImageMonkeyClient;
import dev.darkroom.client.monk.MonkClient;
import dev.darkroom.client.monk.model.NewInspection;
import dev.darkroom.client.monk.model.TaskOptions;
import dev.darkroom.client.procore.ProcoreClient;
import dev.darkroom.client.procore.model.Image;
import dev.darkroom.client.procore.model.ListImagesOptions;
import dev.darkroom.client.retry.RetryPolicy;
import dev.darkroom.junit.DarkroomTest;
import dev.darkroom.junit.Fault;
import dev.darkroom.junit.TestWorld;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The clients, with either transport, and a server that has its bad moments: what is sent again, what is not, and what is told. */
@DarkroomTest
@ParameterizedClass
@ValueSource(booleans = {true, false})
class FaultyServerTest {

    private static final RetryPolicy AT_ONCE = RetryPolicy.builder()
            .baseDelay(Duration.ofMillis(1))
            .maxDelay(Duration.ofMillis(1))
            .build();

    @Parameter
    boolean withJersey;

    private <B extends ClientBuilder<B>> B set(B builder, RetryPolicy policy) {
        return (withJersey ? builder : builder.transport(HttpClientTransport::new)).retryPolicy(policy);
    }

    private static int calls(TestWorld world, String operation) {
        return world.control()
                .journal()
                .countJournal(CountJournalOptions.builder().operation(operation).build())
                .count();
    }

    @Test
    @Fault(reset = true, operation = "create_inspection")
    void whatMayHaveBeenDoneIsNotSentAgain(TestWorld world, MonkClient.Builder builder) {
        NewInspection inspection = NewInspection.builder()
                .tasks(Map.of("damage_detection", TaskOptions.builder().build()))
                .build();
        try (MonkClient monk =
                set(builder, AT_ONCE).bearerToken("monk-demo-token").build()) {
            TransportException failure = catchThrowableOfType(
                    TransportException.class, () -> monk.inspections().createInspection(inspection));

            assertThat(failure.attempts()).isEqualTo(1);
            assertThat(failure.status()).isEmpty();
        }
        assertThat(calls(world, "create_inspection")).isEqualTo(1);
    }

    @Test
    @Fault(reset = true, operation = "listLabels", lastCall = 2)
    void whatOnlyReadsIsSentAgain(TestWorld world, ImageMonkeyClient.Builder builder) {
        try (ImageMonkeyClient monkey = set(builder, AT_ONCE).build()) {
            assertThat(monkey.labels().listLabels()).isNotEmpty();
        }
        assertThat(calls(world, "listLabels")).isEqualTo(3);
    }

    @Test
    @Fault(limit = 1, operation = "listLabels")
    void whoAsksTooOftenIsTold(ImageMonkeyClient.Builder builder) {
        try (ImageMonkeyClient monkey = set(builder, RetryPolicy.NONE).build()) {
            assertThat(monkey.labels().listLabels()).isNotEmpty();

            TooManyRequestsException refused = catchThrowableOfType(
                    TooManyRequestsException.class, () -> monkey.labels().listLabels());
            assertThat(refused.headers().first("Retry-After")).isPresent();
        }
    }

    @Test
    @Fault(delayMillis = 20_000, operation = "listLabels")
    void aCallEndsAtItsDeadline(ImageMonkeyClient.Builder builder) {
        try (ImageMonkeyClient monkey =
                set(builder, AT_ONCE).callTimeout(Duration.ofMillis(200)).build()) {
            assertThat(catchThrowableOfType(
                            TransportException.class, () -> monkey.labels().listLabels()))
                    .hasCauseInstanceOf(DeadlineExceededException.class);
        }
    }

    @Test
    @Fault(truncateAfter = 100, operation = "getDonation", lastCall = 1)
    void aDownloadThatIsCutGoesOn(TestWorld world, ImageMonkeyClient.Builder builder) throws IOException {
        try (ImageMonkeyClient monkey = set(builder, AT_ONCE).build()) {
            UUID id = UUID.fromString(monkey.validation().getRandomImage().uuid());
            byte[] resumed = bytes(monkey, id);

            assertThat(calls(world, "getDonation")).isEqualTo(2);
            assertThat(resumed).hasSizeGreaterThan(100).isEqualTo(bytes(monkey, id));
        }
    }

    private static byte[] bytes(ImageMonkeyClient monkey, UUID id) throws IOException {
        try (Download download = monkey.donations().getDonation(id)) {
            return download.stream().readAllBytes();
        }
    }

    @Test
    @Fault(truncateAfter = 100, operation = "listImages")
    void aListThatIsCutIsNoList(ProcoreClient.Builder builder) {
        try (ProcoreClient procore =
                set(builder, RetryPolicy.NONE).bearerToken("procore-demo-token").build()) {
            TransportException failure = catchThrowableOfType(
                    TransportException.class, () -> procore.images().listImages(8, 56));

            assertThat(failure.status()).hasValue(200);
        }
    }

    @Test
    @Fault(status = 503, operation = "listImages", firstCall = 2, lastCall = 2)
    void pagesGoOnWhereACallFailedInPassing(TestWorld world, ProcoreClient.Builder builder) {
        try (ProcoreClient procore =
                set(builder, AT_ONCE).bearerToken("procore-demo-token").build()) {
            ListImagesOptions one = ListImagesOptions.builder().perPage(1).build();
            long images = procore.images()
                    .listImagesPages(8, 56, one)
                    .itemStream()
                    .map(entry -> ((Image) entry).id())
                    .distinct()
                    .count();

            assertThat(images).isGreaterThan(1);
            assertThat(procore.images().listImages(8, 56)).hasSize((int) images);
        }
    }
}
