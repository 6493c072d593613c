package dev.darkroom.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.client.error.ConflictException;
import dev.darkroom.client.imagemonkey.ImageMonkeyClient;
import dev.darkroom.client.imagemonkey.model.ExportedImage;
import dev.darkroom.client.imagemonkey.model.ValidationAction;
import dev.darkroom.junit.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sixteen callers at once, with one client between them. */
@Timeout(60)
class ConcurrentWritersTest {

    private static final int CALLERS = 16;
    private static final UUID UNVOTED = UUID.fromString("e21c5b70-93d8-4a5f-a0b4-5d7e8f9a1b33");

    @AutoClose
    private final TestServer server = TestServer.start();

    @AutoClose
    private final ImageMonkeyClient monkey = ImageMonkeyClient.builder()
            .baseUri(server.uri())
            .maxConnections(CALLERS)
            .build();

    @AutoClose("shutdownNow")
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

    @Test
    void noVoteIsLost() throws Exception {
        together(caller -> () -> {
            for (int vote = 0; vote < 12; vote++) {
                monkey.validation()
                        .validateImage(UNVOTED, caller % 4 == 0 ? ValidationAction.NO : ValidationAction.YES);
            }
            return true;
        });
        ExportedImage image = monkey.export().exportImages(List.of("dog")).get(1);
        assertThat(image.uuid()).isEqualTo(UNVOTED);
        assertThat(image.numYes()).isEqualTo(144);
        assertThat(image.numNo()).isEqualTo(48);
    }

    @Test
    void oneOfManyEqualDonationsWins() throws Exception {
        List<Boolean> taken = together(caller -> () -> {
            try {
                Donors.donate(monkey, "spoon", "a silver spoon");
                return true;
            } catch (ConflictException e) {
                return false;
            }
        });
        assertThat(taken).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(monkey.export().exportImages(List.of("spoon"))).hasSize(1);
    }

    @Test
    void differentDonationsAllSucceed() throws Exception {
        together(caller -> () -> {
            Donors.donate(monkey, "spoon", "spoon number " + caller);
            return true;
        });
        assertThat(monkey.export().exportImages(List.of("spoon")))
                .hasSize(CALLERS)
                .extracting(ExportedImage::uuid)
                .doesNotHaveDuplicates();
        Stored.assertComplete(server.folder());
    }

    /** Lets all callers begin at the same moment, and returns what they got. */
    private <T> List<T> together(IntFunction<Callable<T>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CALLERS);
        List<Callable<T>> work = IntStream.range(0, CALLERS)
                .<Callable<T>>mapToObj(caller -> () -> {
                    start.await();
                    return calls.apply(caller).call();
                })
                .toList();
        List<T> results = new ArrayList<>();
        for (Future<T> result : callers.invokeAll(work)) {
            results.add(result.get());
        }
        return results;
    }
}
