package dev.darkroom.tests.toy.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.darkroom.client.error.JobFailedException;
import dev.darkroom.client.error.WaitTimeoutException;
import dev.darkroom.client.lightbox.FramesApi;
import dev.darkroom.client.lightbox.model.GetGlazingOptions;
import dev.darkroom.client.lightbox.model.GlassState;
import dev.darkroom.client.lightbox.model.Glazing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the document says of jobs ({@code x-waiting}) are methods that wait for their end. */
class ToyServerWaitingTest extends ToyTest {

    private FramesApi frames() {
        return toy().client().frames();
    }

    @Test
    void theJobIsAskedAboutUntilItIsDone() {
        List<GlassState> heard = new ArrayList<>();
        Glazing glazing = frames().getGlazingWaiter(2)
                .onProgress(answer -> heard.add(answer.glassState()))
                .await();

        assertThat(glazing.glassState()).isEqualTo(GlassState.DRY);
        assertThat(heard).containsExactly(GlassState.WET, GlassState.WET, GlassState.DRY);
        assertThat(toy().targets()).hasSize(3).containsOnly("/lightbox/frames/2/glazing");
        toy().followsTheDocument();
    }

    @Test
    void optionsGoWithEachQuestion() {
        frames().getGlazingWaiter(1, GetGlazingOptions.builder().answer(true).build())
                .await();
        assertThat(toy().targets()).hasSize(2).containsOnly("/lightbox/frames/1/glazing?answer=true");
    }

    @Test
    void aJobThatFailedIsNotWaitedFor() {
        assertThatExceptionOfType(JobFailedException.class)
                .isThrownBy(frames().getGlazingWaiter(-1)::await)
                .withMessage("get_glazing (GET /lightbox/frames/{frame_id}/glazing): the job's state is broken")
                .satisfies(failure -> assertThat(failure.answer(Glazing.class)).isPresent());
        assertThat(toy().targets()).hasSize(2);
    }

    @Test
    void theDocumentDecidesHowOftenIsAsked() {
        List<Duration> slept = new ArrayList<>();
        assertThatExceptionOfType(WaitTimeoutException.class)
                .isThrownBy(frames().getGlazingWaiter(9)
                        .timeout(Duration.ofNanos(4_700_000))
                        .time(() -> slept.stream().mapToLong(Duration::toNanos).sum(), slept::add, () -> 0.5)::await);
        assertThat(slept).extracting(Duration::toNanos).containsExactly(1_000_000L, 1_500_000L, 1_500_000L, 700_000L);
    }
}
