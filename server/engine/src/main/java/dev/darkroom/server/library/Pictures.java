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
        return add(facts, size, sha256, id -> blobs.put(id, file), withIt);
    }

    /**
     * Stores a picture of the same bytes as another one, together with what a provider keeps about it.
     *
     * @param withIt stores the provider's own part; if it throws, nothing is stored
     * @return what {@code withIt} returned
     * @throws UncheckedIOException if the bytes cannot be kept
     */
    public <T> T copy(Picture original, Function<Picture, T> withIt) {
        return add(original.facts(), original.size(), original.sha256(), id -> blobs.copy(original.id(), id), withIt);
    }

    /** Puts the bytes of a picture where they are kept. */
    private interface Placement {
        void put(UUID id) throws IOException;
    }

    private <T> T add(PictureFacts facts, long size, String sha256, Placement bytes, Function<Picture, T> withIt) {
        Picture picture =
                new Picture(ids.uuid(), facts, size, sha256, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        boolean stored = false;
        try {
            bytes.put(picture.id());
            T result = transactions.inTransaction(() -> {
                index.add(picture);
                T kept = withIt.apply(picture);
                // The work around this one may still fail.
                transactions.afterRollback(() -> forget(picture.id()));
                transactions.afterCommit(() -> settle(picture.id()));
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
     * @param length how many are wanted, 1 or more; the stream may end behind these or go on
     * @throws IOException if they cannot be read
     */
    public InputStream open(Picture picture, long offset, long length) throws IOException {
        return blobs.open(picture.id(), offset, length);
    }

    /**
     * Whether the bytes of a picture are there at all.
     *
     * @throws UncheckedIOException if that cannot be found out
     */
    boolean hasBytes(Picture picture) {
        try {
            return blobs.size(picture.id()).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes pictures together with what a provider keeps about them; their bytes go once that is on disk. */
    public void remove(List<UUID> pictures, Runnable withThem) {
        transactions.inTransaction(() -> {
            withThem.run();
            pictures.forEach(index::remove);
            transactions.afterRollback(() -> pictures.forEach(this::settle));
            transactions.afterCommit(() -> pictures.forEach(this::forget));
            pictures.forEach(this::markPending);
        });
    }

    private void markPending(UUID id) {
        try {
            blobs.markPending(id);
        } catch (IOException e) {
            // On a full disk pictures can be removed all the same.
        }
    }

    private void settle(UUID id) {
        try {
            blobs.settle(id);
        } catch (IOException e) {
            // It is settled at the next start.
        }
    }

    private void forget(UUID id) {
        try {
            blobs.delete(id);
        } catch (IOException e) {
            // Pending bytes without a row go at the next start.
        }
    }
}
