package dev.darkroom.campaigns;

import dev.darkroom.client.monk.MonkClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;

/** Calls for as long as one has time, which add as much as they delete. The server needs no more in the end than in the beginning. */
final class SoakCampaign implements Campaign {

    private static final int CALLERS = 2;
    private static final int SAMPLES = 60;
    private static final double MOST_GROWTH = 1.25;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What a server holds at a moment. */
    private record Sample(double liveHeap, double threads, double openFiles) {}

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public String unit() {
        return "minutes";
    }

    @Override
    public int usualAmount() {
        return 60;
    }

    @Override
    public Outcome run(Path folder, int amount) throws IOException {
        Outcome outcome = new Outcome();
        List<Sample> samples = new ArrayList<>();
        try (ServerProcess server = new ServerProcess(folder, "--no-demo");
                MonkClient monk = Inspection.client(server)) {
            Inspection inspection = new Inspection(monk, 0);
            HealthyClient reader = new HealthyClient(server.uri());
            try (Callers callers = new Callers().start(CALLERS, () -> {
                inspection.add(monk);
                inspection.delete(monk);
            })) {
                long pause = TimeUnit.MINUTES.toNanos(amount) / SAMPLES;
                for (int i = 0; i < SAMPLES && callers.isAnyWorking(); i++) {
                    LockSupport.parkNanos(pause);
                    reader.call();
                    samples.add(sample(server));
                }
                outcome.require(callers.isAnyWorking(), "a call failed");
            }
            inspection.compare(monk, outcome);
            outcome.figure("minutes", amount)
                    .figure("writes that were acknowledged", inspection.acknowledged())
                    .figure("call in between", Spread.of(reader.times()));
        }
        grows(outcome, "heap after the last collection, MB", samples, sample -> sample.liveHeap() / (1 << 20));
        grows(outcome, "threads", samples, Sample::threads);
        grows(outcome, "open files", samples, Sample::openFiles);
        return outcome;
    }

    /** The first fifth is the warm-up. */
    private static void grows(Outcome outcome, String what, List<Sample> samples, ToDoubleFunction<Sample> value) {
        int fifth = Math.max(1, samples.size() / 5);
        double first = median(samples.subList(fifth, Math.min(2 * fifth, samples.size())), value);
        double last = median(samples.subList(samples.size() - fifth, samples.size()), value);
        outcome.figure(what + ", second fifth and last", String.format(Locale.ROOT, "%.0f, %.0f", first, last));
        outcome.require(last <= first * MOST_GROWTH, what + " grow");
    }

    private static double median(List<Sample> samples, ToDoubleFunction<Sample> value) {
        return samples.stream()
                .mapToDouble(value)
                .sorted()
                .skip(samples.size() / 2)
                .findFirst()
                .orElse(0);
    }

    private static Sample sample(ServerProcess server) throws IOException {
        URI metrics = server.uri().resolve("/__darkroom/metrics");
        try {
            String text = HTTP.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                    .body();
            return new Sample(
                    metric(text, "jvm_gc_live_data_size_bytes"),
                    metric(text, "jvm_threads_live_threads"),
                    server.openFiles().orElse(0));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static double metric(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .sum();
    }
}
