package dev.darkroom.server.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jobs in the table {@code scheduled_tasks} of SQLite, run by db-scheduler. Safe for use by several threads. */
public final class PersistentJobs implements Jobs, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PersistentJobs.class);

    /** Jobs mostly wait for other hosts. */
    private static final int THREADS = 8;

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Duration GRACE = Duration.ofSeconds(3);

    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final double RETRY_FACTOR = 2;
    private static final int MOST_RETRIES = 5;

    private final Map<String, OneTimeTask<Void>> tasks = new LinkedHashMap<>();
    private final Clock clock;
    private final Duration firstRetry;
    private Optional<Scheduler> scheduler = Optional.empty();
    private volatile boolean stopping;

    /** Knows no work yet. */
    public PersistentJobs(Clock clock) {
        this(clock, FIRST_RETRY);
    }

    PersistentJobs(Clock clock, Duration firstRetry) {
        this.clock = clock;
        this.firstRetry = firstRetry;
    }

    /** Says what a kind of job does; before {@link #start}. */
    public void define(String kind, Work work) {
        FailureHandler<Void> retries = FailureHandler.<Void>maxRetries(MOST_RETRIES)
                .withBackoff(firstRetry, RETRY_FACTOR)
                .then(
                        (failure, operations) -> {
                            work.giveUp(failure.getExecution().getId());
                            operations.remove();
                        },
                        failure -> LOG.warn(
                                "The job {} {} is given up",
                                kind,
                                failure.getExecution().getId()));
        tasks.put(
                kind,
                Tasks.oneTime(kind)
                        .onFailure((failure, operations) -> {
                            // What is broken off stays marked as begun, so that it is taken up at the next start.
                            if (!stopping) {
                                log(kind, failure);
                                retries.onFailure(failure, operations);
                            }
                        })
                        .execute((instance, context) -> work.run(instance.getId())));
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
        releaseLeftovers(source);
        Scheduler started = Scheduler.create(source, List.copyOf(tasks.values()))
                .threads(THREADS)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .schedulerName(new SchedulerName.Fixed("darkroom"))
                .jdbcCustomization(new SqliteTimes())
                .clock(clock::instant)
                .enableImmediateExecution()
                .shutdownMaxWait(GRACE)
                // What fails because the server stops is no news; the rest is logged above.
                .failureLogging(LogLevel.OFF, false)
                .build();
        started.start();
        scheduler = Optional.of(started);
    }

    /** What an earlier process had begun is nobody's now; without this it would wait for missed heartbeats. */
    private static void releaseLeftovers(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE scheduled_tasks SET picked = FALSE, picked_by = NULL,"
                    + " last_heartbeat = NULL, version = version + 1 WHERE picked = TRUE");
        } catch (SQLException e) {
            throw new IllegalStateException("the table of jobs cannot be read", e);
        }
    }

    @Override
    public void submit(String kind, String id, Duration delay) {
        OneTimeTask<Void> task = tasks.get(kind);
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
    }
}
