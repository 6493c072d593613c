package dev.darkroom.server.library;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Whether the facts and the bytes of pictures agree, and what is done where a crash has kept them from it. */
public final class PictureIntegrity {

    private static final int PAGE_COUNT = 500;

    private final BlobStore blobs;
    private final PictureIndex index;

    /** Looks at these stores. */
    public PictureIntegrity(BlobStore blobs, PictureIndex index) {
        this.blobs = blobs;
        this.index = index;
    }

    /** How facts and bytes can disagree. */
    public enum Fault {
        /** There are facts without bytes. */
        MISSING,
        /** There are fewer or more bytes than the facts say. */
        OTHER_SIZE,
        /** There are bytes without facts. */
        UNKNOWN
    }

    /**
     * A picture whose facts and bytes disagree.
     *
     * @param id the picture's
     * @param fault how they disagree
     */
    public record Finding(UUID id, Fault fault) {}

    /**
     * Looks at every picture, and changes nothing. Pictures that are added or removed meanwhile may be among the findings.
     *
     * @param findings told of each; called on this thread
     * @throws IOException if the bytes cannot be listed
     */
    public void check(Consumer<Finding> findings) throws IOException {
        UUID last = null;
        List<Picture> page = index.page(null, PAGE_COUNT);
        while (!page.isEmpty()) {
            for (Picture picture : page) {
                last = picture.id();
                OptionalLong size = blobs.size(last);
                if (size.isEmpty()) {
                    findings.accept(new Finding(last, Fault.MISSING));
                } else if (size.getAsLong() != picture.size()) {
                    findings.accept(new Finding(last, Fault.OTHER_SIZE));
                }
            }
            page = index.page(last, PAGE_COUNT);
        }
        try (Stream<UUID> all = blobs.all()) {
            all.filter(id -> index.find(id).isEmpty()).forEach(id -> findings.accept(new Finding(id, Fault.UNKNOWN)));
        }
    }

    /**
     * Removes bytes that a crash between storing bytes and storing facts has left. Only what is pending is looked at: that
     * the index knows nothing of bytes is no reason to throw them away, as the index may be new or an old copy.
     *
     * @return how many there were
     * @throws IOException if the bytes cannot be listed or removed
     */
    public int removeOrphans() throws IOException {
        int orphans = 0;
        try (Stream<UUID> pending = blobs.pending()) {
            for (UUID id : pending.toList()) {
                if (index.find(id).isPresent()) {
                    blobs.settle(id);
                } else {
                    blobs.delete(id);
                    orphans++;
                }
            }
        }
        return orphans;
    }
}
