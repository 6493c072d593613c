package dev.darkroom.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TransferTest {

    private static final long SECOND = 1_000_000_000L;

    private final Transfer transfer = new Transfer(new TransferLimits(100, Duration.ofSeconds(10), 1), () -> {});

    private long patience(long bytes) {
        transfer.begin(0, bytes);
        return transfer.deadline();
    }

    @Test
    void whoSendsNothingIsWaitedForAsLongAsTheGrace() {
        assertThat(patience(0)).isEqualTo(10 * SECOND);
    }

    @Test
    void waitingUsesThePatienceUp() {
        transfer.begin(5 * SECOND, 0);
        transfer.end(8 * SECOND, 0);
        assertThat(patience(0)).isEqualTo(7 * SECOND);
    }

    @Test
    void bytesRenewItButNeverBeyondTheGrace() {
        transfer.begin(0, 0);
        transfer.end(6 * SECOND, 0);
        transfer.moved(200);
        assertThat(patience(0)).isEqualTo(6 * SECOND);
        transfer.moved(1_000_000);
        assertThat(patience(0)).isEqualTo(10 * SECOND);
        transfer.moved(Long.MAX_VALUE);
        assertThat(patience(0)).isEqualTo(10 * SECOND);
    }

    @Test
    void manyBytesMayTakeTheirTime() {
        assertThat(patience(1000)).isEqualTo(20 * SECOND);
        transfer.end(20 * SECOND, 1000);
        assertThat(patience(0)).isZero();
    }

    @Test
    void theServersOwnTimeDoesNotCount() {
        transfer.begin(0, 0);
        transfer.end(SECOND, 0);
        transfer.begin(100 * SECOND, 0);
        assertThat(transfer.deadline()).isEqualTo(109 * SECOND);
    }

    /** One byte every three seconds is less than the server waits for. */
    @Test
    void aTrickleEnds() {
        long now = 0;
        for (int i = 0; i < 10 && transfer.deadline() >= now; i++) {
            transfer.begin(now, 0);
            now += 3 * SECOND;
            if (transfer.deadline() < now) {
                break;
            }
            transfer.end(now, 0);
            transfer.moved(1);
        }
        assertThat(now).isEqualTo(12 * SECOND);
    }
}
