package dev.darkroom.campaigns;

import dev.darkroom.campaigns.disk.SmallDisk;
import dev.darkroom.client.error.ApiException;
import dev.darkroom.client.monk.MonkClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Fills a small file system with pictures until none fits, again and again. The server refuses in words, loses nothing, can
 * still read and delete, and goes on when there is room; it also starts again there.
 */
final class FullDiskCampaign implements Campaign {

    private static final int MEGABYTES = 12;
    private static final int FILLER = 2;
    private static final int SIDE = 150;
    private static final int REFUSALS = 10;
    private static final int INSUFFICIENT_STORAGE = 507;

    private final Map<Integer, Integer> refusals = new TreeMap<>();

    @Override
    public String name() {
        return "full-disk";
    }

    @Override
    public String unit() {
        return "rounds";
    }

    @Override
    public int usualAmount() {
        return 20;
    }

    @Override
    public Outcome run(Path folder, int amount) throws IOException {
        Outcome outcome = new Outcome();
        Optional<SmallDisk> mounted = SmallDisk.mount(folder, MEGABYTES);
        if (mounted.isEmpty()) {
            return outcome.figure("skipped", "it takes Linux, unshare and user namespaces");
        }
        List<Inspection> inspections = new ArrayList<>();
        try (SmallDisk disk = mounted.get()) {
            Path data = disk.path().resolve("data");
            for (int round = 0; round < amount; round++) {
                disk.fill(FILLER);
                try (ServerProcess server = new ServerProcess(disk.prefix(), Map.of(), data, "--no-demo");
                        MonkClient monk = Inspection.client(server)) {
                    if (round > 0) {
                        inspections.get(round - 1).compare(monk, outcome);
                    }
                    Inspection inspection = new Inspection(monk, round, SIDE);
                    inspections.add(inspection);
                    fill(monk, inspection, outcome);
                    inspection.compare(monk, outcome);
                    disk.makeRoom();
                    inspection.add(monk);
                    disk.fill(1);
                    // All rounds have the same room.
                    while (inspection.delete(monk)) {}
                    inspection.compare(monk, outcome);
                    if (round % 2 == 0) {
                        server.kill();
                    }
                }
                PictureCheck.byCommand(disk.prefix(), data, outcome);
            }
            outcome.require(disk.list("data/incoming").isEmpty(), "files are left behind");
        }
        return outcome.figure("size of the disk, MB", MEGABYTES)
                .figure(
                        "writes that were acknowledged",
                        inspections.stream().mapToInt(Inspection::acknowledged).sum())
                .figure("refusals by status", refusals);
    }

    /** Adds images until many in a row are refused. */
    private void fill(MonkClient monk, Inspection inspection, Outcome outcome) {
        int inARow = 0;
        while (inARow < REFUSALS) {
            try {
                inspection.add(monk);
                inARow = 0;
            } catch (ApiException e) {
                inARow++;
                refusals.merge(e.status(), 1, Integer::sum);
                outcome.require(e.status() == INSUFFICIENT_STORAGE, "a full disk was answered by " + e.status());
            }
        }
    }
}
