package dev.darkroom.server.store.archive;

import dev.darkroom.server.library.BlobStore;
import dev.darkroom.server.library.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pictures of an archive on their way into a store. They are pending until they are kept, and gone again unless they are. */
final class PicturesToPlace implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PicturesToPlace.class);

    private final ArchiveReader archive;
    private final BlobStore blobs;
    private final Path incoming;
    private final List<UUID> placed = new ArrayList<>();
    private boolean kept;

    PicturesToPlace(ArchiveReader archive, BlobStore blobs, Path incoming) {
        this.archive = archive;
        this.blobs = blobs;
        this.incoming = incoming;
    }

    /**
     * Places all that a database has rows of.
     *
     * @throws IOException if the archive has other bytes than the row says, or the store does not take them
     */
    void place(Connection connection, Steps steps) throws IOException, SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT id, sha256 FROM picture ORDER BY id");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                place(UUID.fromString(rows.getString(1)), rows.getString(2));
                steps.one();
            }
        }
    }

    private void place(UUID id, String sha256) throws IOException {
        Path file = Files.createTempFile(incoming, "import-", "");
        try {
            MessageDigest digest = Digests.sha256();
            try (InputStream bytes = new DigestInputStream(archive.picture(id), digest)) {
                Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
                throw new IOException("the archive has other bytes of picture " + id + " than it should have");
            }
            placed.add(id);
            blobs.put(id, file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** The rows are stored. */
    void keep() {
        kept = true;
    }

    /** What cannot be settled or removed now is so when a server starts, as it is pending. */
    @Override
    public void close() {
        for (UUID id : placed) {
            try {
                if (kept) {
                    blobs.settle(id);
                } else {
                    blobs.delete(id);
                }
            } catch (IOException e) {
                LOG.warn("Picture {} stays pending", id, e);
            }
        }
    }
}
