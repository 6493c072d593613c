package dev.darkroom.campaigns.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What may be left of a folder when the power goes at a moment of its journal. For one thread. */
public final class PowerLoss {

    private final ForgetfulDisk disk;
    private final Path journal;
    private @Nullable List<Change> changes;
    private int done;

    /**
     * Begins with a folder as it is, before its changes are written down.
     *
     * @param folder has no links in its path
     * @param journal where they will be
     */
    public PowerLoss(Path folder, Path journal) throws IOException {
        this.disk = new ForgetfulDisk(folder);
        this.journal = journal;
    }

    private List<Change> changes() throws IOException {
        if (changes == null) {
            changes = Change.read(journal);
        }
        return changes;
    }

    /** Where the entries of the journal end, once all has been written down. */
    public List<Long> ends() throws IOException {
        return changes().stream().map(Change::end).toList();
    }

    /**
     * Writes what is left.
     *
     * @param end where the last entry ends that was done; never before one that was asked for
     * @param chance how much of what was not forced is kept, from 0 for nothing to 1 for all
     * @param target an empty folder that takes the place of the one that was read
     */
    public void at(long end, double chance, SplittableRandom random, Path target) throws IOException {
        while (done < changes().size() && changes().get(done).end() <= end) {
            disk.apply(changes().get(done));
            done++;
        }
        disk.loseThePower(chance, random, target);
    }
}
