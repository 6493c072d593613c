package dev.darkroom.server.store;

import dev.darkroom.server.jobs.Jobs;
import dev.darkroom.server.jobs.PersistentJobs;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Jobs that take no thread before there is one to do. Safe for use by several threads. */
final class LazyJobs implements Jobs, AutoCloseable {

    private final Clock clock;
    private final Map<String, Work> works;
    private final DataSource source;
    private @Nullable PersistentJobs started;

    LazyJobs(Clock clock, Map<String, Work> works, DataSource source) {
        this.clock = clock;
        this.works = works;
        this.source = source;
    }

    /** Begins to work if there is something left over. */
    synchronized void start() {
        if (started == null) {
            PersistentJobs jobs = new PersistentJobs(clock);
            works.forEach(jobs::define);
            jobs.start(source);
            started = jobs;
        }
    }

    private synchronized Jobs started() {
        start();
        return started;
    }

    @Override
    public void submit(String kind, String id, Duration delay) {
        started().submit(kind, id, delay);
    }

    @Override
    public synchronized void close() {
        if (started != null) {
            started.close();
        }
    }
}
