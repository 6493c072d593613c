package dev.darkroom.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.VirtualThreads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** Requests run on virtual threads where Java has them. */
@EnabledForJreRange(min = JRE.JAVA_21)
class VirtualThreadsTest {

    private static final int CARRIERS = Runtime.getRuntime().availableProcessors();

    @TempDir
    Path folder;

    @Test
    void waitingWritersLeaveTheOneTheyWaitForAProcessor() throws Exception {
        Executor virtual = Objects.requireNonNull(VirtualThreads.getNamedVirtualThreadsExecutor("request-"));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(CARRIERS);
        CountDownLatch goOn = new CountDownLatch(1);
        try (Database database = Database.open(folder)) {
            JdbcServerMetadata notes = new JdbcServerMetadata(database.jdbi());
            List<CompletableFuture<Void>> writers = new ArrayList<>();
            writers.add(CompletableFuture.runAsync(
                    () -> database.inTransaction(() -> {
                        notes.write("first", "");
                        inside.countDown();
                        await(goOn);
                    }),
                    virtual));
            await(inside);
            for (int i = 0; i < CARRIERS; i++) {
                String name = "note " + i;
                writers.add(CompletableFuture.runAsync(
                        () -> {
                            waiting.countDown();
                            notes.write(name, "");
                        },
                        virtual));
            }
            await(waiting);
            goOn.countDown();
            CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
            assertThat(writers).allSatisfy(writer -> assertThat(writer).isCompleted());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
