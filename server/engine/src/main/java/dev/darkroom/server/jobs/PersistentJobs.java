package dev.darkroom.server.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jobs in the table {@code scheduled_tasks}, run by db-scheduler. Safe for use by several threads. */
public final class PersistentJobs implements Jobs, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PersistentJobs.class);

    /** Jobs mostly wait for other hosts. */
    private static final int MAX_THREADS_COUNT = 32;

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration HEARTBEAT = Duration.ofSeconds(3);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final Duration RUN = Duration.ofMinutes(2);

    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final int MAX_RETRIES_COUNT = 5;

    private final Map<String, CustomTask<Void>> tasks = new LinkedHashMap<>();
    private final Clock clock;
    private final Duration firstRetry;
    private final TimedRuns runs;
    private Optional<Scheduler> scheduler = Optional.empty();
    private Optional<DataSource> source = Optional.empty();
    private volatile boolean stopping;

    /** Knows no work yet. */
    public PersistentJobs(Clock clock) {
        this(clock, FIRST_RETRY, RUN);
    }

    PersistentJobs(Clock clock, Duration firstRetry, Duration run) {
        this.clock = clock;
        this.firstRetry = firstRetry;
        this.runs = new TimedRuns(run, GRACE);
    }

    /** Says what a kind of job does; before {@link #start}. */
    public void define(String kind, Work work) {
        tasks.put(
                kind,
                Tasks.custom(kind, Void.class)
                        .onFailure((failure, operations) -> failed(kind, failure, operations))
                        .execute((instance, context) -> run(kind, work, context.getExecution())));
    }

    private CompletionHandler<Void> run(String kind, Work work, Execution execution) {
        String id = execution.getId();
        try {
            if (execution.consecutiveFailures > MAX_RETRIES_COUNT) {
                LOG.warn("The job {} {} is given up", kind, id);
                runs.run(() -> work.giveUp(id));
            } else {
                runs.run(() -> work.run(id));
            }
            return (ended, operations) -> operations.remove();
        } catch (PostponedException e) {
            return (ended, operations) ->
                    operations.reschedule(ended, clock.instant().plus(e.pause()));
        }
    }

    private void failed(String kind, ExecutionComplete failure, ExecutionOperations<Void> operations) {
        Execution execution = failure.getExecution();
        if (stopping) {
            // It is taken up at the next start.
            source.ifPresent(database -> Leftovers.release(database, kind, execution.getId()));
        } else {
            log(kind, failure);
            int before = Math.min(execution.consecutiveFailures, MAX_RETRIES_COUNT);
            operations.reschedule(failure, clock.instant().plus(firstRetry.multipliedBy(1L << before)));
        }
    }

    private static void log(String kind, ExecutionComplete failure) {
        LOG.warn(
                "The job {} {} failed",
                kind,
                failure.getExecution().getId(),
                failure.getCause().orElse(null));
    }

    /**
     * Begins to work, with what was left over first.
     *
     * @param source the database, in which this is the only process that works
     */
    public void start(DataSource source) {
        Leftovers.takeOver(source);
        start(
                source,
                builder(source)
                        .schedulerName(new SchedulerName.Fixed("darkroom"))
                        .jdbcCustomization(new SqliteTimes()));
    }

    /**
     * Begins to work beside other processes: each job is done by one of them, and by another one when that has died.
     *
     * @param source the database, in which others work, too
     */
    public void join(DataSource source) {
        start(source, builder(source).schedulerName(new SchedulerName.Fixed(name())));
    }

    /** Tells who looks into the table which process has a job; the rest is chance, as process ids come again. */
    private static String name() {
        return "darkroom " + ProcessHandle.current().pid() + " " + UUID.randomUUID();
    }

    private SchedulerBuilder builder(DataSource source) {
        return Scheduler.create(source, List.copyOf(tasks.values()))
                .threads(MAX_THREADS_COUNT)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .clock(clock::instant)
                .enableImmediateExecution()
                .shutdownMaxWait(GRACE)
                // What fails because the server stops is no news; the rest is logged above.
                .failureLogging(LogLevel.OFF, false);
    }

    private void start(DataSource source, SchedulerBuilder builder) {
        this.source = Optional.of(source);
        Scheduler started = builder.build();
        started.start();
        scheduler = Optional.of(started);
    }

    @Override
    public void submit(String kind, String id, Duration delay) {
        CustomTask<Void> task = tasks.get(kind);
        if (task == null) {
            throw new IllegalArgumentException("nobody does " + kind);
        }
        scheduler
                .orElseThrow(() -> new IllegalStateException("jobs have not started"))
                .scheduleIfNotExists(task.instance(id), clock.instant().plus(delay));
    }

    /** Lets work under way end for a moment, then interrupts it. */
    @Override
    public void close() {
        stopping = true;
        scheduler.ifPresent(Scheduler::stop);
        runs.close();
    }
}
