package dev.darkroom.server.library;

import dev.darkroom.server.library.format.NotAPictureException;
import dev.darkroom.server.library.format.PictureFacts;
import dev.darkroom.server.library.format.PictureHeader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pictures of all providers: bytes and facts together or not at all. Safe for use by several threads. */
public final class Pictures {

    private final BlobStore blobs;
    private final PictureIndex index;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    /** Works on these stores. */
    public Pictures(BlobStore blobs, PictureIndex index, Transactions transactions, Ids ids, Clock clock) {
        this.blobs = blobs;
        this.index = index;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Stores a picture together with what a provider keeps about it.
     *
     * @param file its bytes; taken over
     * @param facts what {@link PictureHeader#read} found in it
     * @param size bytes
     * @param sha256 of the bytes
     * @param withIt stores the provider's own part; if it throws, nothing is stored
     * @return what {@code withIt} returned
     * @throws UncheckedIOException if the bytes cannot be kept
     */
    public <T> T add(Path file, PictureFacts facts, long size, String sha256, Function<Picture, T> withIt) {
        Picture picture =
                new Picture(ids.uuid(), facts, size, sha256, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        boolean stored = false;
        try {
            blobs.put(picture.id(), file);
            T result = transactions.inTransaction(() -> {
                index.add(picture);
                T kept = withIt.apply(picture);
                // The work around this one may still fail.
                transactions.afterRollback(() -> forget(picture.id()));
                return kept;
            });
            stored = true;
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!stored) {
                forget(picture.id());
            }
        }
    }

    /**
     * Stores a picture that this server has drawn.
     *
     * @param file its bytes; taken over
     * @param withIt stores the provider's own part; if it throws, nothing is stored
     * @throws UncheckedIOException if the bytes cannot be read or kept
     */
    public void addDrawn(Path file, Consumer<Picture> withIt) {
        try {
            MessageDigest digest = Digests.sha256();
            try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
                bytes.transferTo(OutputStream.nullOutputStream());
            }
            String sha256 = HexFormat.of().formatHex(digest.digest());
            add(file, PictureHeader.read(file), Files.size(file), sha256, picture -> {
                withIt.accept(picture);
                return picture;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NotAPictureException e) {
            throw new IllegalStateException("a drawn picture is none", e);
        }
    }

    /** Looks a picture up. */
    public Optional<Picture> find(UUID id) {
        return index.find(id);
    }

    /** Looks several up, by their ids; those that do not exist are left out. */
    public Map<UUID, Picture> find(Collection<UUID> ids) {
        return index.find(ids).stream().collect(Collectors.toMap(Picture::id, Function.identity()));
    }

    /**
     * Opens the bytes of a picture at an offset; the caller closes the stream.
     *
     * @throws IOException if they cannot be read
     */
    public InputStream open(Picture picture, long offset) throws IOException {
        return blobs.open(picture.id(), offset);
    }

    /** Removes pictures together with what a provider keeps about them; their bytes go once that is on disk. */
    public void remove(List<UUID> pictures, Runnable withThem) {
        transactions.inTransaction(() -> {
            withThem.run();
            pictures.forEach(index::remove);
            transactions.afterCommit(() -> pictures.forEach(this::forget));
        });
    }

    private void forget(UUID id) {
        try {
            blobs.delete(id);
        } catch (IOException e) {
            // Bytes without a row are swept at the next start.
        }
    }

    /**
     * Removes bytes that no picture has: a crash between storing bytes and storing facts leaves them.
     *
     * @return how many there were
     * @throws IOException if the bytes cannot be listed
     */
    public int removeOrphans() throws IOException {
        try (Stream<UUID> all = blobs.all()) {
            List<UUID> orphans = all.filter(id -> index.find(id).isEmpty()).toList();
            orphans.forEach(this::forget);
            return orphans.size();
        }
    }
}
