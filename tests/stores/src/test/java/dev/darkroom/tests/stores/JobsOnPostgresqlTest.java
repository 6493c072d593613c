package dev.darkroom.tests.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.darkroom.server.jobs.PersistentJobs;
import dev.darkroom.server.store.Database;
import dev.darkroom.server.store.PostgresqlPool;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Jobs of two processes over one database. */
@Timeout(60)
class JobsOnPostgresqlTest {

    private static final int JOBS = 60;

    private final List<AutoCloseable> opened = new ArrayList<>();
    private final LocalPostgres postgres = LocalPostgres.shared();
    private final String address = postgres.newDatabase();

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable part : opened) {
            part.close();
        }
    }

    /** A process with a database of its own and jobs. */
    private record Node(Database database, PersistentJobs jobs) {}

    private Node node(PersistentJobs.Work work) throws Exception {
        PostgresqlPool pool = PostgresqlPool.open(address, postgres.environment());
        Database database = Database.on(pool);
        PersistentJobs jobs = new PersistentJobs(Clock.systemUTC());
        jobs.define("work", work);
        jobs.join(database.source());
        opened.add(jobs);
        opened.add(pool);
        return new Node(database, jobs);
    }

    @Test
    void eachJobIsDoneOnce() throws Exception {
        Map<String, AtomicInteger> runs = new ConcurrentHashMap<>();
        CountDownLatch done = new CountDownLatch(JOBS);
        PersistentJobs.Work work = id -> {
            runs.computeIfAbsent(id, key -> new AtomicInteger()).incrementAndGet();
            done.countDown();
        };
        List<Node> nodes = List.of(node(work), node(work));
        for (int job = 0; job < JOBS; job++) {
            nodes.get(job % 2).jobs().submit("work", "job-" + job, Duration.ZERO);
        }
        assertThat(done.await(50, TimeUnit.SECONDS)).isTrue();
        assertThat(runs).hasSize(JOBS);
        assertThat(runs.values()).allMatch(count -> count.get() == 1);
    }

    @Test
    void aJobOfATransactionThatFailsIsNone() throws Exception {
        List<String> runs = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        Node node = node(id -> {
            runs.add(id);
            done.countDown();
        });
        assertThatThrownBy(() -> node.database().inTransaction(() -> {
                    node.jobs().submit("work", "lost", Duration.ZERO);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        node.database().inTransaction(() -> node.jobs().submit("work", "kept", Duration.ZERO));
        node.database().inTransaction(() -> node.jobs().submit("work", "kept", Duration.ZERO));
        assertThat(done.await(50, TimeUnit.SECONDS)).isTrue();
        assertThat(runs).containsExactly("kept");
    }
}
