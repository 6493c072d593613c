package dev.darkroom.campaigns;

import dev.darkroom.campaigns.disk.Fault;
import dev.darkroom.campaigns.disk.UnreliableDisk;
import dev.darkroom.client.error.ApiException;
import dev.darkroom.client.error.DarkroomException;
import dev.darkroom.client.monk.MonkClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets the first change to the files fail in the midst of some calls, then the second, and so on until a run has none that
 * fails; then the same with disks that are full, or dead, from there on. What was acknowledged is there, also after a kill.
 */
final class FailingWritesCampaign implements Campaign {

    /** Answers that say so; anything else is a mistake of the server. */
    private static final List<Integer> REFUSALS = List.of(503, 507);

    private final Map<String, Integer> answers = new TreeMap<>();
    private @Nullable Inspection last;

    @Override
    public String name() {
        return "failing-writes";
    }

    @Override
    public String unit() {
        return "writes at most";
    }

    @Override
    public int usualAmount() {
        return 1_000;
    }

    @Override
    public Outcome run(Path folder, int amount) throws IOException {
        Outcome outcome = new Outcome();
        if (!UnreliableDisk.isAvailable()) {
            return outcome.figure("skipped", "it takes Linux and a C compiler");
        }
        Path data = Files.createDirectory(folder.resolve("data"));
        UnreliableDisk disk = new UnreliableDisk(data, folder);
        new ServerProcess(data, "--no-demo").close();
        int acknowledged = 0;
        for (Fault fault : Fault.values()) {
            int number = 1;
            while (number <= amount && fails(disk, data, fault, number, outcome)) {
                acknowledged += last.acknowledged();
                number++;
            }
            outcome.figure("writes that failed in a run of each: " + fault, number - 1);
        }
        last = null;
        int starts = 1;
        while (starts <= amount && startFails(disk, data, starts, outcome)) {
            starts++;
        }
        return outcome.figure("writes that failed in a start of each", starts - 1)
                .figure("writes that were acknowledged", acknowledged)
                .figure("answers to those that were not", answers);
    }

    /** One run; whether there was a change that failed. */
    private boolean fails(UnreliableDisk disk, Path data, Fault fault, int number, Outcome outcome) throws IOException {
        try (ServerProcess server = new ServerProcess(List.of(), disk.environment(false), data, "--no-demo");
                MonkClient monk = Inspection.client(server)) {
            if (last != null) {
                last.compare(monk, outcome);
            }
            Inspection inspection = new Inspection(monk, disk.operations());
            last = inspection;
            inspection.add(monk);
            disk.failAt(number, fault);
            for (int i = 0; i < 2; i++) {
                attempt(() -> inspection.add(monk), outcome, fault, number);
                attempt(() -> inspection.delete(monk), outcome, fault, number);
            }
            boolean failed = disk.failed() > 0;
            disk.heal();
            inspection.compare(monk, outcome);
            // The next call finds the disk well again, and the server with it.
            inspection.add(monk);
            server.kill();
            PictureCheck.of(data, outcome);
            return failed;
        }
    }

    private void attempt(Runnable call, Outcome outcome, Fault fault, int number) {
        try {
            call.run();
        } catch (ApiException e) {
            answers.merge(String.valueOf(e.status()), 1, Integer::sum);
            outcome.require(REFUSALS.contains(e.status()), fault + " " + number + " was answered by " + e.status());
        } catch (DarkroomException e) {
            answers.merge("none", 1, Integer::sum);
            outcome.failure(fault + " " + number + " was not answered: " + e);
        }
    }

    /** One start; whether there was a change that failed. The next start succeeds whatever came of it. */
    private static boolean startFails(UnreliableDisk disk, Path data, int number, Outcome outcome) throws IOException {
        disk.failAt(number, Fault.ONE_CHANGE);
        try (ServerProcess server = new ServerProcess(List.of(), disk.environment(false), data, "--no-demo")) {
            server.kill();
        } catch (IOException e) {
            // It did not start, and said why.
        }
        boolean failed = disk.failed() > 0;
        disk.heal();
        PictureCheck.of(data, outcome);
        return failed;
    }
}
