package dev.darkroom.server.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the facts and the bytes of pictures agree, and what is done where a crash has kept them from it. */
public final class PictureIntegrity {

    private static final Logger LOG = LoggerFactory.getLogger(PictureIntegrity.class);
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
        /** There are other bytes than the digest of the facts says, or they cannot be read. */
        OTHER_BYTES,
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
     * @param readsBytes whether bytes are read and digested, and not only counted
     * @param findings told of each; called on this thread
     * @return how many pictures there are
     * @throws IOException if the bytes cannot be listed
     */
    public long check(boolean readsBytes, Consumer<Finding> findings) throws IOException {
        long pictures = 0;
        UUID last = null;
        List<Picture> page = index.page(null, PAGE_COUNT);
        while (!page.isEmpty()) {
            for (Picture picture : page) {
                last = picture.id();
                Fault fault = fault(picture, readsBytes);
                if (fault != null) {
                    findings.accept(new Finding(last, fault));
                }
            }
            pictures += page.size();
            page = index.page(last, PAGE_COUNT);
        }
        try (Stream<UUID> all = blobs.all()) {
            all.filter(id -> index.find(id).isEmpty()).forEach(id -> findings.accept(new Finding(id, Fault.UNKNOWN)));
        }
        return pictures;
    }

    private @Nullable Fault fault(Picture picture, boolean readsBytes) throws IOException {
        OptionalLong size = blobs.size(picture.id());
        if (size.isEmpty()) {
            return Fault.MISSING;
        } else if (size.getAsLong() != picture.size()) {
            return Fault.OTHER_SIZE;
        }
        return readsBytes && !hasDigest(picture) ? Fault.OTHER_BYTES : null;
    }

    private boolean hasDigest(Picture picture) {
        MessageDigest digest = Digests.sha256();
        try (InputStream bytes = new DigestInputStream(blobs.open(picture.id(), 0, Long.MAX_VALUE), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            LOG.error("The bytes of picture {} cannot be read", picture.id(), e);
            return false;
        }
        return HexFormat.of().formatHex(digest.digest()).equals(picture.sha256());
    }

    /**
     * Removes bytes that a crash between storing bytes and storing facts has left. Only what is pending is looked at: that
     * the index knows nothing of bytes is no reason to throw them away, as the index may be new or an old copy.
     *
     * @param age how long they must have been pending; zero where nobody else works on these stores, and longer than it takes
     *     to store a picture where somebody may
     * @return how many there were
     * @throws IOException if the bytes cannot be listed or removed
     */
    public int removeOrphans(Duration age) throws IOException {
        int orphans = 0;
        try (Stream<UUID> pending = blobs.pending(age)) {
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
