package dev.darkroom.campaigns;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** A thousand connections that hardly move (slowloris), while a healthy client goes on calling. */
final class SlowCampaign implements Campaign {

    private static final int CONNECTIONS = 1_000;
    private static final int HEALTHY_CALLS = 500;
    private static final Duration LONGEST_P99 = Duration.ofMillis(250);

    @Override
    public String name() {
        return "slow";
    }

    @Override
    public String unit() {
        return "seconds";
    }

    @Override
    public int usualAmount() {
        return 60;
    }

    @Override
    public Outcome run(Path folder, int amount) throws IOException {
        Outcome outcome = new Outcome();
        try (ServerProcess server = new ServerProcess(folder)) {
            HealthyClient alone = new HealthyClient(server.uri());
            for (int i = 0; i < HEALTHY_CALLS; i++) {
                alone.call();
            }
            OptionalLong before = server.openFiles();
            SlowClients slow = new SlowClients(server.uri(), CONNECTIONS);
            Thread moving = new Thread(slow, "slow clients");
            moving.setDaemon(true);
            moving.start();
            HealthyClient beside =
                    new HealthyClient(server.uri()).callUntil(System.nanoTime() + TimeUnit.SECONDS.toNanos(amount));
            int dropped = slow.dropped();
            slow.stop();
            Spread spread = Spread.of(beside.times());
            outcome.figure("slow connections", CONNECTIONS)
                    .figure("dropped after " + amount + " s", dropped)
                    .figure("healthy client alone", Spread.of(alone.times()))
                    .figure("healthy client beside them", spread)
                    .figure("its answers by status", beside.statuses());
            outcome.require(
                    beside.statuses().keySet().stream().allMatch(status -> status == 200),
                    "a healthy call was refused");
            outcome.require(spread.p99().compareTo(LONGEST_P99) < 0, "the healthy client's p99 is " + spread.p99());
            outcome.require(server.settlesAt(before), "connections are left behind");
        }
        return outcome;
    }
}
