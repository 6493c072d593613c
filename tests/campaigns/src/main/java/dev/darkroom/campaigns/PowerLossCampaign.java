package dev.darkroom.campaigns;

import dev.darkroom.campaigns.disk.PowerLoss;
import dev.darkroom.campaigns.disk.UnreliableDisk;
import dev.darkroom.client.monk.MonkClient;
import dev.darkroom.server.DarkroomServer;
import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.server.store.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Writes down what a server does to its disk and when it acknowledges what; then lets the power go in its mind, at many moments,
 * each time with another choice of what was not forced to the disk, and starts a server on what is left.
 */
final class PowerLossCampaign implements Campaign {

    private static final int IMAGES = 12;
    private static final double[] CHANCES = {0, 1, 0.5, 0.1, 0.9};

    /** What was known at a moment of the journal. */
    private record Moment(long written, Inspection.Knowledge knowledge) {}

    /** Notes of pictures on their way are not forced to the disk: losing one costs the room of a picture. */
    private final List<UUID> orphans = new ArrayList<>();

    @Override
    public String name() {
        return "power-loss";
    }

    @Override
    public String unit() {
        return "losses";
    }

    @Override
    public int usualAmount() {
        return 300;
    }

    @Override
    public Outcome run(Path folder, int amount) throws IOException {
        Outcome outcome = new Outcome();
        if (!UnreliableDisk.isAvailable()) {
            return outcome.figure("skipped", "it takes Linux and a C compiler");
        }
        Path data = Files.createDirectory(folder.resolve("data")).toRealPath();
        UnreliableDisk disk = new UnreliableDisk(data, folder);
        new ServerProcess(data, "--no-demo").close();
        PowerLoss loss = new PowerLoss(data, disk.journal());
        List<Moment> moments = new ArrayList<>();
        Inspection inspection;
        try (ServerProcess server = new ServerProcess(List.of(), disk.environment(true), data, "--no-demo");
                MonkClient monk = Inspection.client(server)) {
            inspection = new Inspection(monk, 0);
            for (int i = 0; i < IMAGES; i++) {
                moments.add(new Moment(Files.size(disk.journal()), inspection.knowledge()));
                inspection.add(monk);
                if (i % 3 == 2) {
                    moments.add(new Moment(Files.size(disk.journal()), inspection.knowledge()));
                    inspection.delete(monk);
                }
            }
            moments.add(new Moment(Files.size(disk.journal()), inspection.knowledge()));
        }
        SplittableRandom random = new SplittableRandom();
        long begin = moments.get(0).written();
        List<Long> ends = loss.ends().stream().filter(end -> end >= begin).toList();
        for (int i = 0; i < amount; i++) {
            long end = ends.get((int) ((long) i * ends.size() / amount));
            Path left = Files.createDirectory(folder.resolve("left" + i));
            loss.at(end, CHANCES[i % CHANCES.length], random, left);
            int before = outcome.failures().size();
            check(left, inspection, moments, end, outcome);
            if (outcome.failures().size() == before) {
                CampaignCommand.delete(left);
            }
        }
        return outcome.figure("losses of power", amount)
                .figure("bytes that nobody needs, left behind in all of them", orphans.size())
                .figure("changes to the disk between the first call and the last", ends.size())
                .figure("writes that were acknowledged", inspection.acknowledged());
    }

    private void check(Path left, Inspection inspection, List<Moment> moments, long end, Outcome outcome)
            throws IOException {
        Moment before = moments.get(0);
        Moment after = moments.get(moments.size() - 1);
        for (Moment moment : moments) {
            if (moment.written() <= end) {
                before = moment;
            } else {
                after = moment;
                break;
            }
        }
        ServerSettings settings =
                ServerSettings.builder().data(left).demo(false).build();
        try (DarkroomServer server = DarkroomServer.start(settings);
                MonkClient monk = Inspection.client(server.uri())) {
            inspection.compare(monk, before.knowledge(), after.knowledge(), outcome);
        } catch (DataFolder.InUseException e) {
            throw new IOException(e);
        } catch (IOException | UncheckedIOException e) {
            outcome.failure("no server starts on " + left + ": " + e.getMessage());
            return;
        }
        PictureCheck.of(left, outcome, orphans::add);
    }
}
