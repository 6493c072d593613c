package dev.darkroom.campaigns;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A client that reads what it asks for, one call after the other, and takes the time of each. For one thread. */
final class HealthyClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpRequest request;
    private final List<Duration> times = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private int withoutRetryAfter;

    /** Asks for ImageMonkey's labels. */
    HealthyClient(URI server) {
        this(HttpRequest.newBuilder(server.resolve("/v1/label"))
                .timeout(PATIENCE)
                .build());
    }

    /** Asks for something else. */
    HealthyClient(HttpRequest request) {
        this.request = request;
    }

    /** Calls once; the time of a call that was answered with 200 counts. */
    int call() throws IOException {
        long begin = System.nanoTime();
        try {
            HttpResponse<byte[]> response = HTTP.send(request, BodyHandlers.ofByteArray());
            statuses.merge(response.statusCode(), 1, Integer::sum);
            if (response.statusCode() == 200) {
                times.add(Duration.ofNanos(System.nanoTime() - begin));
            } else if (response.headers().firstValue("Retry-After").isEmpty()) {
                withoutRetryAfter++;
            }
            return response.statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Calls until a moment of {@link System#nanoTime} is over. */
    HealthyClient callUntil(long end) throws IOException {
        while (System.nanoTime() - end < 0) {
            call();
        }
        return this;
    }

    /** How long the calls that succeeded took. */
    List<Duration> times() {
        return times;
    }

    /** How many calls were answered with each status. */
    Map<Integer, Integer> statuses() {
        return statuses;
    }

    /** How many refusals did not say when to come back. */
    int withoutRetryAfter() {
        return withoutRetryAfter;
    }
}
