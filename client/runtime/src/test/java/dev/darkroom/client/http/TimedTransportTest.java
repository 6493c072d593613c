package dev.darkroom.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A response tells how long it took. */
class TimedTransportTest {

    @Test
    void theTimeIsThatUntilTheHeadWasThere() throws IOException {
        AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1);
        AtomicBoolean closed = new AtomicBoolean();
        Transport inner = new Transport() {
            @Override
            public HttpResponse send(HttpRequest request) {
                clock.addAndGet(Duration.ofMillis(42).toNanos());
                return HttpResponse.builder(503)
                        .waits(List.of(Duration.ofSeconds(1)))
                        .build();
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };
        try (Transport timed = new TimedTransport(inner, clock::get)) {
            HttpResponse response = timed.send(
                    HttpRequest.builder("GET", URI.create("http://host")).build());

            assertThat(response.elapsed()).isEqualTo(Duration.ofMillis(42));
            assertThat(response.status()).isEqualTo(503);
            assertThat(response.waits()).containsExactly(Duration.ofSeconds(1));
            assertThat(response.toBuilder().build().elapsed()).isEqualTo(response.elapsed());
        }
        assertThat(closed).isTrue();
    }
}
