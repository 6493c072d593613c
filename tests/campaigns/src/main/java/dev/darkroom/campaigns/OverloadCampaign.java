package dev.darkroom.campaigns;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Far more callers than the server answers at a time. Who is turned away is told when to come back. */
final class OverloadCampaign implements Campaign {

    private static final int CALLERS = 600;
    private static final int CALLS_ALONE = 500;
    private static final Duration RECOVERY = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "overload";
    }

    @Override
    public String unit() {
        return "seconds";
    }

    @Override
    public int usualAmount() {
        return 30;
    }

    @Override
    public Outcome run(Path folder, int amount) throws IOException {
        Outcome outcome = new Outcome();
        try (ServerProcess server = new ServerProcess(folder)) {
            HealthyClient alone = new HealthyClient(server.uri());
            for (int i = 0; i < CALLS_ALONE; i++) {
                alone.call();
            }
            List<Duration> times = new ArrayList<>();
            int withoutRetryAfter = 0;
            Map<Integer, Integer> statuses = new TreeMap<>();
            for (HealthyClient caller : crowd(server, System.nanoTime() + TimeUnit.SECONDS.toNanos(amount))) {
                times.addAll(caller.times());
                caller.statuses().forEach((status, count) -> statuses.merge(status, count, Integer::sum));
                withoutRetryAfter += caller.withoutRetryAfter();
            }
            outcome.require(withoutRetryAfter == 0, withoutRetryAfter + " refusals do not say when to come back");
            outcome.figure("callers", CALLERS)
                    .figure("answers by status", statuses)
                    .figure("one caller alone", Spread.of(alone.times()))
                    .figure("calls that were answered among " + CALLERS, Spread.of(times));
            outcome.require(
                    statuses.keySet().stream().allMatch(status -> status == 200 || status == 503),
                    "answers of other kinds");
            HealthyClient after = new HealthyClient(server.uri());
            long end = System.nanoTime();
            while (after.call() != 200 && System.nanoTime() - end < RECOVERY.toNanos()) {
                // It still has too much to do.
            }
            outcome.require(!after.times().isEmpty(), "the server does not recover within " + RECOVERY);
            outcome.require(server.isAlive(), "the server has ended");
        }
        return outcome;
    }

    private static List<HealthyClient> crowd(ServerProcess server, long end) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<HealthyClient>> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                callers.add(threads.submit(() -> new HealthyClient(server.uri()).callUntil(end)));
            }
            List<HealthyClient> done = new ArrayList<>();
            for (Future<HealthyClient> caller : callers) {
                done.add(caller.get());
            }
            return done;
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
