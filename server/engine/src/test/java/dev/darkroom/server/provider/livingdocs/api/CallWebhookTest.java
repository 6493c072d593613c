package dev.darkroom.server.provider.livingdocs.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.server.outbound.Outbound;
import dev.darkroom.server.outbound.OutboundException;
import dev.darkroom.server.provider.livingdocs.domain.ImportJob;
import dev.darkroom.server.provider.livingdocs.domain.ImportPicture;
import dev.darkroom.server.provider.livingdocs.domain.ImportState;
import dev.darkroom.server.provider.livingdocs.domain.OneImport;
import dev.darkroom.server.provider.livingdocs.domain.Outcome;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallWebhookTest {

    private static final String HOOK = "https://my-domain.com/webhooks/image-import";

    private static final List<ImportPicture> PICTURES = List.of(
            picture(0, Outcome.created("m1")),
            picture(1, Outcome.skipped("m1")),
            picture(2, Outcome.notUploaded()),
            picture(3, Outcome.unknownMediaType("x")));

    private final List<String> calls = new ArrayList<>();

    @Test
    void countsTheOutcomesAndHandsTheContextBack() {
        run(job(ImportState.SUCCESS, HOOK, "{\"a\":[1.50,null]}"), receiver(200));
        assertThat(calls)
                .containsExactly(HOOK + " {\"id\":\"25bzj8j\",\"state\":\"success\",\"overview\":{\"total\":4,"
                        + "\"details\":{\"success\":1,\"skipped\":1,\"failed\":2}},\"context\":{\"a\":[1.50,null]},"
                        + "\"source\":\"livingdocs-image-import\"}");
    }

    @Test
    void knowsNothingOfThePicturesOfAFailedJob() {
        run(job(ImportState.FAILED, HOOK, null), receiver(200));
        assertThat(calls)
                .containsExactly(HOOK + " {\"id\":\"25bzj8j\",\"state\":\"failed\",\"overview\":{\"total\":4,"
                        + "\"details\":{\"success\":0,\"skipped\":0,\"failed\":0}},"
                        + "\"source\":\"livingdocs-image-import\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 301, 404, 500, 503})
    void isContentWithAnyAnswer(int status) {
        run(job(ImportState.SUCCESS, HOOK, null), receiver(status));
        assertThat(calls).hasSize(1);
    }

    @Test
    void isTriedAgainWhenNobodyAnswers() {
        Outbound silent = failing(new OutboundException("the host gives no answer"));
        assertThatThrownBy(() -> run(job(ImportState.SUCCESS, HOOK, null), silent))
                .hasMessage("the host gives no answer");
    }

    @Test
    void isNotTriedAgainWhenTheAddressMayNotBeCalled() {
        Outbound refusing = failing(OutboundException.refused("the host is not at a public address"));
        assertThatCode(() -> run(job(ImportState.SUCCESS, HOOK, null), refusing))
                .doesNotThrowAnyException();
    }

    @Test
    void isNotTriedAgainWhenThereIsNoAddress() {
        run(job(ImportState.SUCCESS, "https://a b/", null), receiver(200));
        assertThat(calls).isEmpty();
    }

    @Test
    void callsNobodyWhenNobodyWantsToBeCalled() {
        run(job(ImportState.SUCCESS, null, null), receiver(200));
        assertThat(calls).isEmpty();
    }

    @Test
    void isSubmittedForThoseWhoWantToBeCalled() {
        CallWebhook.submit((kind, id, delay) -> calls.add(kind + " " + id), job(ImportState.FAILED, HOOK, null));
        CallWebhook.submit((kind, id, delay) -> calls.add(kind + " " + id), job(ImportState.FAILED, null, null));
        assertThat(calls).containsExactly(CallWebhook.KIND + " 25bzj8j");
    }

    private static ImportPicture picture(int position, Outcome outcome) {
        return new ImportPicture(position, "https://example.org/", "id" + position, "title", "{}", "image", outcome);
    }

    private static ImportJob job(ImportState state, @Nullable String webhook, @Nullable String context) {
        return new ImportJob("25bzj8j", "default", "archive", webhook, context, state, Instant.EPOCH);
    }

    private static void run(ImportJob job, Outbound outbound) {
        new CallWebhook(new OneImport(job, PICTURES), outbound).run(job.id());
    }

    private Outbound receiver(int status) {
        return new Receiver() {
            @Override
            public int post(URI url, byte[] json) {
                calls.add(url + " " + new String(json, UTF_8));
                return status;
            }
        };
    }

    private static Outbound failing(OutboundException failure) {
        return new Receiver() {
            @Override
            public int post(URI url, byte[] json) throws OutboundException {
                throw failure;
            }
        };
    }

    private interface Receiver extends Outbound {
        @Override
        default Fetched fetch(URI url, long maximumBytes) {
            throw new UnsupportedOperationException();
        }
    }
}
