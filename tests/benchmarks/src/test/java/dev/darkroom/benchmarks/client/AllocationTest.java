package dev.darkroom.benchmarks.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.darkroom.benchmarks.ServerProcess;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a call allocates hardly depends on the machine, so that a goal of the benchmark can be held by a test. */
class AllocationTest {

    private static final double MOST_TO_BARE = 1.8;
    private static final int CALLS = 100;

    @TempDir
    private static Path folder;

    private static ServerProcess standIn;

    @BeforeAll
    static void start() throws IOException {
        standIn = new ServerProcess(StandIn.class);
        Files.createFile(folder.resolve("unused.jpg"));
    }

    @AfterAll
    static void stop() throws IOException {
        standIn.close();
    }

    /** One call of one of the callers. */
    private interface Call {
        Object of(Caller caller) throws IOException;
    }

    @ParameterizedTest
    @EnumSource(names = {"DARKROOM", "WITHOUT_JERSEY"})
    void aCallAllocatesLittleMoreThanByHand(Caller.Kind kind) throws IOException {
        assertThat(ratio(kind, Caller::show)).as("show").isLessThan(MOST_TO_BARE);
        assertThat(ratio(kind, Caller::list)).as("list").isLessThan(MOST_TO_BARE);
        assertThat(ratio(kind, Caller::upload)).as("upload").isLessThan(MOST_TO_BARE);
    }

    private static double ratio(Caller.Kind kind, Call call) throws IOException {
        return bytes(kind, call) / bytes(Caller.Kind.BARE, call);
    }

    private static double bytes(Caller.Kind kind, Call call) throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        try (Caller caller = kind.at(standIn.baseUri(), folder.resolve("unused.jpg"))) {
            // The first call makes what all others use.
            call.of(caller);
            long before = threads.getThreadAllocatedBytes(self);
            for (int i = 0; i < CALLS; i++) {
                call.of(caller);
            }
            return threads.getThreadAllocatedBytes(self) - before;
        }
    }
}
