package dev.darkroom.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.darkroom.client.mapillary.MapillaryClient;
import dev.darkroom.client.mapillary.model.Comment;
import dev.darkroom.client.mapillary.model.CommentRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Tests that run at the same time see nothing of each other, and a server leaves no thread behind. */
class SideBySideTest {

    private static final int TESTS = 4;
    private static final String IMAGE = "-l5NpA-2oGhmslXVYK6Y9g";

    /** Opens when all tests have written, so that each looks while the others' data are there. */
    private static final CyclicBarrier ALL_HAVE_WRITTEN = new CyclicBarrier(TESTS);

    @DarkroomTest
    static class Comments {

        @RepeatedTest(TESTS)
        void aTestReadsWhatItWrote(RepetitionInfo repetition, MapillaryClient.Builder builder) throws Exception {
            try (MapillaryClient mapillary =
                    builder.clientId("my-client-id").userToken("xxx.yyy.zzz").build()) {
                String own = "test " + repetition.getCurrentRepetition();
                mapillary
                        .comments()
                        .createComment(IMAGE, CommentRequest.builder().cm(own).build());
                ALL_HAVE_WRITTEN.await(1, TimeUnit.MINUTES);

                assertThat(mapillary.comments().getComments(IMAGE).cms())
                        .extracting(Comment::comment)
                        .containsExactly(own);
            }
        }
    }

    @Test
    void testsThatRunAtTheSameTimeAreApart() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Comments.class))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "" + TESTS)
                .execute()
                .testEvents()
                .assertStatistics(events -> events.succeeded(TESTS).failed(0));
    }

    @Test
    void aServerLeavesNoThreadBehind() throws InterruptedException {
        TestServer.start().close();
        Set<Thread> before = threads();

        TestServer.start().close();

        Set<Thread> left = threads();
        left.removeAll(before);
        // Those of the Java platform, which any code may have started.
        left.removeIf(thread -> thread.getName().startsWith("ForkJoinPool.commonPool"));
        for (Thread thread : left) {
            thread.join(TimeUnit.MINUTES.toMillis(1));
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }

    /** Whose tests have no logger read nothing of the server's tables. */
    @Test
    void theLoggerOfJavaIsToldNothing() {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                told.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger tables = Logger.getLogger("org.flywaydb");
        tables.addHandler(handler);
        try {
            TestServer.start(false, List.of()).close();
        } finally {
            tables.removeHandler(handler);
        }

        assertThat(told).isEmpty();
    }

    private static Set<Thread> threads() {
        return new HashSet<>(Thread.getAllStackTraces().keySet());
    }
}
