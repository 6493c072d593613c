package dev.darkroom.campaigns;

import dev.darkroom.client.monk.MonkClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Kills the server in the middle of its work, again and again. What it acknowledged is there, and nothing else. */
final class KillCampaign implements Campaign {

    private static final int ADDING = 4;
    private static final int DELETING = 2;
    private static final int LONGEST_MILLIS = 1_500;

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public String unit() {
        return "rounds";
    }

    @Override
    public int usualAmount() {
        return 200;
    }

    @Override
    public Outcome run(Path folder, int amount) throws IOException {
        Outcome outcome = new Outcome();
        SplittableRandom random = new SplittableRandom();
        List<Inspection> inspections = new ArrayList<>();
        List<Duration> starts = new ArrayList<>();
        for (int round = 0; round < amount; round++) {
            try (ServerProcess server = new ServerProcess(folder, "--no-demo");
                    MonkClient monk = Inspection.client(server)) {
                starts.add(server.start());
                if (round > 0) {
                    inspections.get(round - 1).compare(monk, outcome);
                }
                inspections.add(new Inspection(monk, round));
                work(server, monk, inspections.get(round), random.nextInt(LONGEST_MILLIS));
            }
        }
        compareAll(folder, inspections, outcome);
        long pictures = PictureCheck.of(folder, outcome);
        return outcome.figure("kills", amount)
                .figure(
                        "writes that were acknowledged",
                        inspections.stream().mapToInt(Inspection::acknowledged).sum())
                .figure("pictures in the end, all of whose bytes were read", pictures)
                .figure("restart, median and longest", Spread.of(starts));
    }

    private static void work(ServerProcess server, MonkClient monk, Inspection inspection, int millis) {
        Callers callers =
                new Callers().start(ADDING, () -> inspection.add(monk)).start(DELETING, () -> inspection.delete(monk));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
        server.kill();
        callers.close();
    }

    private static void compareAll(Path folder, List<Inspection> inspections, Outcome outcome) throws IOException {
        try (ServerProcess server = new ServerProcess(folder, "--no-demo");
                MonkClient monk = Inspection.client(server)) {
            for (Inspection inspection : inspections) {
                inspection.compare(monk, outcome);
            }
        }
    }
}
