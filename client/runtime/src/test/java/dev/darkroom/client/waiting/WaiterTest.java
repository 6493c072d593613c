package dev.darkroom.client.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.darkroom.client.error.CallSite;
import dev.darkroom.client.error.DarkroomException;
import dev.darkroom.client.error.JobFailedException;
import dev.darkroom.client.error.WaitInterruptedException;
import dev.darkroom.client.error.WaitTimeoutException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ends the waiting for a job, and how long is waited between questions. */
@Timeout(30)
class WaiterTest {

    private static final CallSite CALL = new CallSite("getJob", "GET", "/jobs/{id}");
    private static final Polling POLLING = Polling.builder()
            .success("done")
            .failure("failed")
            .failure("lost")
            .interval(Duration.ofSeconds(1))
            .maxInterval(Duration.ofSeconds(10))
            .build();

    private final List<Duration> slept = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final Queue<String> states = new ArrayDeque<>();
    private long nanos = Long.MAX_VALUE - 5;
    private long nanosPerQuestion;
    private int questions;

    private Waiter<String> waiter(String... answers) {
        states.addAll(List.of(answers));
        return Waiter.of(CALL, POLLING, this::ask, Function.identity())
                .time(
                        () -> nanos,
                        wait -> {
                            slept.add(wait);
                            nanos += wait.toNanos();
                        },
                        () -> 0.5)
                .onProgress(heard::add);
    }

    private String ask() {
        questions++;
        nanos += nanosPerQuestion;
        return states.size() == 1 ? states.element() : states.remove();
    }

    private static List<Duration> millis(long... all) {
        return Arrays.stream(all).mapToObj(Duration::ofMillis).toList();
    }

    @Test
    void aJobThatIsDoneIsAskedAboutOnce() {
        assertThat(waiter("done").await()).isEqualTo("done");
        assertThat(slept).isEmpty();
        assertThat(heard).containsExactly("done");
    }

    @Test
    void nothingIsAskedBeforeSomebodyWaits() {
        waiter("done").timeout(Duration.ofSeconds(1));
        assertThat(questions).isZero();
    }

    @Test
    void waitsGrowToTheLongestInterval() {
        waiter("new", "new", "new", "new", "new", "new", "new", "done").await();
        assertThat(slept).isEqualTo(millis(1000, 1500, 2500, 4500, 5500, 5500, 5500));
        assertThat(heard).hasSize(8).endsWith("done");
    }

    @Test
    void aStateThatNobodyKnewMeansThatTheJobGoesOn() {
        assertThat(waiter("paused", "done").await()).isEqualTo("done");
        assertThat(heard).containsExactly("paused", "done");
    }

    @ParameterizedTest
    @ValueSource(strings = {"failed", "lost"})
    void aFailureEndsItAndKeepsTheAnswer(String state) {
        JobFailedException failure =
                catchThrowableOfType(JobFailedException.class, waiter("new", state, "done")::await);
        assertThat(failure)
                .isInstanceOf(DarkroomException.class)
                .hasMessage("getJob (GET /jobs/{id}): the job's state is " + state);
        assertThat(failure.state()).isEqualTo(state);
        assertThat(failure.answer(String.class)).hasValue(state);
        assertThat(failure.answer(Integer.class)).isEmpty();
        assertThat(heard).containsExactly("new", state);
    }

    @Test
    void theLastQuestionIsAskedWhenTheTimeIsOver() {
        WaitTimeoutException late =
                catchThrowableOfType(WaitTimeoutException.class, waiter("new").timeout(Duration.ofSeconds(4))::await);
        assertThat(slept).isEqualTo(millis(1000, 1500, 1500));
        assertThat(questions).isEqualTo(4);
        assertThat(late.state()).isEqualTo("new");
        assertThat(late).hasMessageContaining("still new after PT4S");
    }

    @Test
    void whatQuestionsTakeCounts() {
        nanosPerQuestion = Duration.ofSeconds(3).toNanos();
        assertThatThrownBy(waiter("new").timeout(Duration.ofSeconds(5))::await)
                .isInstanceOf(WaitTimeoutException.class);
        assertThat(slept).isEqualTo(millis(1000));
        assertThat(questions).isEqualTo(2);
    }

    @Test
    void withoutTimeOneQuestionIsAsked() {
        assertThat(waiter("done").timeout(Duration.ZERO).await()).isEqualTo("done");
        states.clear();
        assertThatThrownBy(waiter("new").timeout(Duration.ZERO)::await).isInstanceOf(WaitTimeoutException.class);
        assertThat(questions).isEqualTo(2);
        assertThat(slept).isEmpty();
    }

    @Test
    void aQuestionThatFailsEndsIt() {
        Waiter<String> waiter = Waiter.of(
                CALL,
                POLLING,
                () -> {
                    throw new IllegalStateException("closed");
                },
                Function.identity());
        assertThatThrownBy(waiter::await).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aListenerMayEndIt() {
        Waiter<String> waiter = waiter("new").onProgress(answer -> {
            throw new UnsupportedOperationException(answer);
        });
        assertThatThrownBy(waiter::await).isInstanceOf(UnsupportedOperationException.class);
        assertThat(questions).isEqualTo(1);
    }

    @Test
    void anInterruptEndsItAndStays() {
        Waiter<String> waiter = waiter("new").time(() -> 0, wait -> new CountDownLatch(1).await(), () -> 0);
        Thread.currentThread().interrupt();
        WaitInterruptedException interrupted = catchThrowableOfType(WaitInterruptedException.class, waiter::await);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(interrupted).hasCauseInstanceOf(InterruptedException.class);
        assertThat(interrupted.answer(String.class)).hasValue("new");
    }

    @Test
    void itWaitsInRealTimeUnlessTold() {
        states.addAll(List.of("new", "done"));
        Polling fast = Polling.builder()
                .success("done")
                .interval(Duration.ofMillis(1))
                .maxInterval(Duration.ofMillis(1))
                .build();
        assertThat(Waiter.of(CALL, fast, this::ask, Function.identity()).await())
                .isEqualTo("done");
        assertThat(questions).isEqualTo(2);
    }

    @Test
    void itMayWaitMoreThanOnce() {
        Waiter<String> waiter = waiter("new", "done");
        waiter.await();
        assertThat(waiter.await()).isEqualTo("done");
        assertThat(questions).isEqualTo(3);
    }

    @Test
    void answersThatCannotBeSerialisedAreLeftOut() throws Exception {
        JobFailedException failure = new JobFailedException(CALL, "failed", new Object());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            JobFailedException read = (JobFailedException) in.readObject();
            assertThat(read.state()).isEqualTo("failed");
            assertThat(read.answer(Object.class)).isEmpty();
        }
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        Waiter<String> waiter = waiter("new");
        assertThatIllegalArgumentException().isThrownBy(() -> waiter.timeout(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> waiter.timeout(Duration.ofDays(25)));
        Polling.Builder builder = Polling.builder();
        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessage("no state means success");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.interval(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.maxInterval(Duration.ofDays(2)));
        assertThatIllegalArgumentException()
                .isThrownBy(builder.success("a").failure("a")::build)
                .withMessage("a means both success and failure");
        assertThatIllegalArgumentException()
                .isThrownBy(Polling.builder().success("a").interval(Duration.ofMinutes(1))::build)
                .withMessage("maxInterval is shorter than interval");
    }
}
