package dev.darkroom.client.retry;

import dev.darkroom.client.body.RequestBody;
import dev.darkroom.client.http.HttpRequest;
import dev.darkroom.client.http.HttpResponse;
import dev.darkroom.client.http.Transport;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Sends requests through retries whose time stands still: it keeps what would have been waited, half of every ceiling. */
final class Retrying {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    final List<Duration> slept = new ArrayList<>();

    Transport over(Transport wire, RetryPolicy policy) {
        return new RetryingTransport(wire, policy, Clock.fixed(NOW, ZoneOffset.UTC), slept::add, () -> 0.5);
    }

    HttpResponse send(Scripted wire, HttpRequest request) throws IOException {
        return over(wire, RetryPolicy.DEFAULT).send(request);
    }

    static HttpRequest request(RetryClass retryClass, @Nullable RequestBody body) {
        return HttpRequest.builder("POST", URI.create("http://light.example/slides"))
                .retryClass(retryClass)
                .body(body)
                .build();
    }

    static HttpRequest safe() {
        return request(RetryClass.SAFE, null);
    }

    static List<Duration> millis(long... waits) {
        return LongStream.of(waits).mapToObj(Duration::ofMillis).toList();
    }
}
