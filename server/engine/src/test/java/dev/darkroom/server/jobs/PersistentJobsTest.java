package dev.darkroom.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.server.jobs.Jobs.Work;
import dev.darkroom.server.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PersistentJobsTest {

    private static final String KIND = "test";
    private static final Duration RUN = Duration.ofSeconds(50);

    @TempDir
    Path folder;

    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
    private Database database;
    private @Nullable PersistentJobs jobs;

    @BeforeEach
    void open() {
        database = Database.open(folder);
    }

    @AfterEach
    void close() {
        if (jobs != null) {
            jobs.close();
        }
        database.close();
    }

    private PersistentJobs started(Work work) {
        PersistentJobs started = new PersistentJobs(Clock.systemUTC(), Duration.ofMillis(1), RUN);
        started.define(KIND, work);
        started.start(database.source());
        jobs = started;
        return started;
    }

    private String next() throws InterruptedException {
        return String.valueOf(done.poll(30, TimeUnit.SECONDS));
    }

    private int waiting() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM scheduled_tasks")
                        .mapTo(Integer.class)
                        .one());
    }

    /** Ends when every job has been taken off the list, which is after its work has returned. */
    private void untilNothingIsWaiting() {
        while (waiting() > 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void runsWhatIsSubmitted() throws Exception {
        started(done::add).submit(KIND, "a", Duration.ZERO);
        assertThat(next()).isEqualTo("a");
        untilNothingIsWaiting();
    }

    @Test
    void waitsForTheDelay() throws Exception {
        PersistentJobs jobs = started(done::add);
        jobs.submit(KIND, "later", Duration.ofDays(1));
        jobs.submit(KIND, "soon", Duration.ofMillis(500));
        jobs.submit(KIND, "now", Duration.ZERO);
        assertThat(List.of(next(), next())).containsExactly("now", "soon");
        assertThat(waiting()).isPositive();
        assertThat(done).isEmpty();
    }

    @Test
    void ignoresASecondSubmissionUntilTheFirstIsDone() throws Exception {
        PersistentJobs jobs = started(done::add);
        jobs.submit(KIND, "a", Duration.ofMillis(100));
        jobs.submit(KIND, "a", Duration.ZERO);
        assertThat(next()).isEqualTo("a");
        untilNothingIsWaiting();
        jobs.submit(KIND, "a", Duration.ZERO);
        assertThat(next()).isEqualTo("a");
        untilNothingIsWaiting();
        assertThat(done).isEmpty();
    }

    @Test
    void triesAgainAfterAFailure() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        started(id -> {
                    if (runs.incrementAndGet() < 3) {
                        throw new IllegalStateException("not yet");
                    }
                    done.add(id);
                })
                .submit(KIND, "a", Duration.ZERO);
        assertThat(next()).isEqualTo("a");
        assertThat(runs).hasValue(3);
        untilNothingIsWaiting();
    }

    @Test
    void givesUpAfterAFewFailures() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        started(new Work() {
                    @Override
                    public void run(String id) {
                        runs.incrementAndGet();
                        throw new IllegalStateException("never");
                    }

                    @Override
                    public void giveUp(String id) {
                        done.add("gave up " + id);
                    }
                })
                .submit(KIND, "a", Duration.ZERO);
        assertThat(next()).isEqualTo("gave up a");
        assertThat(runs).hasValue(6);
        untilNothingIsWaiting();
        assertThat(done).isEmpty();
    }

    @Test
    void oneThatFailsDoesNotHinderOthers() throws Exception {
        PersistentJobs jobs = started(id -> {
            if (id.equals("bad")) {
                throw new AssertionError("even an error");
            }
            done.add(id);
        });
        jobs.submit(KIND, "bad", Duration.ZERO);
        jobs.submit(KIND, "good", Duration.ZERO);
        assertThat(next()).isEqualTo("good");
    }

    @Test
    void aRunThatTakesTooLongIsInterruptedAndCountsAsFailed() throws Exception {
        AtomicInteger starts = new AtomicInteger();
        jobs = new PersistentJobs(Clock.systemUTC(), Duration.ofMillis(1), Duration.ofMillis(20));
        jobs.define(KIND, new Work() {
            @Override
            public void run(String id) {
                starts.incrementAndGet();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public void giveUp(String id) {
                done.add("gave up " + id);
            }
        });
        jobs.start(database.source());
        jobs.submit(KIND, "a", Duration.ZERO);
        assertThat(next()).isEqualTo("gave up a");
        assertThat(starts).hasValue(6);
        untilNothingIsWaiting();
    }

    /** As many as there are threads, and one that does not heed being interrupted each. */
    @Test
    void jobsThatHogTheirThreadsDoNotHinderOthers() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        jobs = new PersistentJobs(Clock.systemUTC(), Duration.ofDays(1), Duration.ofMillis(20));
        jobs.define("hog", id -> awaitUninterruptibly(end));
        jobs.define(KIND, done::add);
        jobs.start(database.source());
        for (int i = 0; i < 40; i++) {
            jobs.submit("hog", "hog " + i, Duration.ZERO);
        }
        jobs.submit(KIND, "good", Duration.ZERO);
        try {
            assertThat(next()).isEqualTo("good");
        } finally {
            end.countDown();
        }
    }

    @Test
    void whatIsPostponedGoesOnAndHasNotFailed() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        started(id -> {
                    if (runs.incrementAndGet() < 20) {
                        throw new PostponedException(Duration.ZERO);
                    }
                    done.add(id);
                })
                .submit(KIND, "a", Duration.ZERO);
        assertThat(next()).isEqualTo("a");
        untilNothingIsWaiting();
    }

    /** Each start ends with the death of the process, after which the row says that it was begun. */
    @Test
    void aJobThatEndsTheProcessIsGivenUpAfterAFewStarts() throws Exception {
        started(done::add).submit(KIND, "a", Duration.ofDays(1));
        jobs.close();
        for (int start = 0; start < 6; start++) {
            database.jdbi().useHandle(handle -> handle.execute("UPDATE scheduled_tasks SET picked = TRUE"));
            Leftovers.takeOver(database.source());
        }
        database.jdbi().useHandle(handle -> handle.execute("UPDATE scheduled_tasks SET execution_time = 0"));
        started(new Work() {
            @Override
            public void run(String id) {
                done.add("ran " + id);
            }

            @Override
            public void giveUp(String id) {
                done.add("gave up " + id);
            }
        });
        assertThat(next()).isEqualTo("gave up a");
        untilNothingIsWaiting();
        assertThat(done).isEmpty();
    }

    @Test
    void runsAgainWhatADeadProcessHadBegun() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        PersistentJobs first = started(id -> {
            begun.countDown();
            awaitUninterruptibly(end);
            throw new IllegalStateException("the process is dead");
        });
        first.submit(KIND, "a", Duration.ZERO);
        begun.await();
        // The first scheduler goes on in the background, as if it had lost its power: its row stays picked.
        PersistentJobs second = new PersistentJobs(Clock.systemUTC(), Duration.ofMillis(1), RUN);
        second.define(KIND, done::add);
        second.start(database.source());
        try {
            assertThat(next()).isEqualTo("a");
        } finally {
            end.countDown();
            second.close();
        }
    }

    @Test
    void breaksOffWhenItIsClosedAndGoesOnAtTheNextStart() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        PersistentJobs first = started(id -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        first.submit(KIND, "a", Duration.ZERO);
        begun.await();
        first.close();
        assertThat(waiting()).isEqualTo(1);
        int failures = database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("SELECT COALESCE(consecutive_failures, 0) FROM scheduled_tasks")
                                .mapTo(Integer.class)
                                .one());
        assertThat(failures).isZero();
        started(done::add);
        assertThat(next()).isEqualTo("a");
        untilNothingIsWaiting();
    }

    @Test
    void survivesBeingClosedBeforeItIsRun() throws Exception {
        started(done::add).submit(KIND, "a", Duration.ofMillis(400));
        jobs.close();
        assertThat(done).isEmpty();
        started(done::add);
        assertThat(next()).isEqualTo("a");
    }

    @Test
    void isSubmittedWithItsTransaction() throws Exception {
        PersistentJobs jobs = started(done::add);
        database.inTransaction(() -> {
            jobs.submit(KIND, "a", Duration.ZERO);
            done.add("end of the transaction");
        });
        assertThat(List.of(next(), next())).containsExactly("end of the transaction", "a");
    }

    @Test
    void isNotSubmittedWhenItsTransactionFails() throws Exception {
        PersistentJobs jobs = started(done::add);
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    jobs.submit(KIND, "a", Duration.ZERO);
                    jobs.submit(KIND, "b", Duration.ZERO);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(waiting()).isZero();
        jobs.submit(KIND, "c", Duration.ZERO);
        assertThat(next()).isEqualTo("c");
        assertThat(done).isEmpty();
    }

    @Test
    void workCanSubmitWorkInATransactionOfItsOwn() throws Exception {
        PersistentJobs both = new PersistentJobs(Clock.systemUTC(), Duration.ofMillis(1), RUN);
        both.define("first", id -> database.inTransaction(() -> both.submit("second", id, Duration.ofMillis(100))));
        both.define("second", done::add);
        both.start(database.source());
        jobs = both;
        both.submit("first", "a", Duration.ZERO);
        assertThat(next()).isEqualTo("a");
    }

    @Test
    void manyAreDoneOnceEach() throws Exception {
        PersistentJobs jobs = started(done::add);
        database.inTransaction(() -> {
            for (int i = 0; i < 100; i++) {
                jobs.submit(KIND, "job " + i, Duration.ZERO);
            }
        });
        for (int i = 0; i < 100; i++) {
            assertThat(next()).startsWith("job ");
        }
        untilNothingIsWaiting();
        assertThat(done).isEmpty();
    }

    @Test
    void refusesAKindThatNobodyDoes() {
        PersistentJobs jobs = started(done::add);
        assertThatThrownBy(() -> jobs.submit("other", "a", Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                // Goes on waiting.
            }
        }
    }
}
