package dev.darkroom.server.store.archive;

import com.zaxxer.hikari.HikariDataSource;
import dev.darkroom.server.library.BlobStore;
import dev.darkroom.server.store.Database;
import dev.darkroom.server.store.SchemaVersion;
import dev.darkroom.server.store.SqliteFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * Puts all that an archive holds into stores that no server has used: all of it, or nothing.
 *
 * @param database where rows go
 * @param blobs where bytes go
 * @param incoming a folder for what is on its way
 */
public record Import(Database database, BlobStore blobs, Path incoming) {

    /**
     * Puts it there.
     *
     * @return how many pictures there were
     * @throws IOException if the archive is not whole, is damaged, or is of a newer server, or a server has used the stores
     */
    public long from(Path file, Progress progress) throws IOException {
        try (ArchiveReader archive = new ArchiveReader(file)) {
            Manifest manifest = archive.manifest();
            String own = version();
            if (SchemaVersion.isNewer(manifest.schema(), own)) {
                throw new IOException(file + " is of a newer server: its tables have version " + manifest.schema()
                        + ", and those of this server " + own);
            }
            Steps steps = new Steps(progress, manifest.steps());
            if (manifest.schema().equals(own)) {
                put(archive, archive, steps);
            } else {
                putOlder(archive, steps);
            }
            return manifest.pictures();
        } catch (SQLException e) {
            throw new IOException("the database does not take all of it: " + e.getMessage(), e);
        }
    }

    private String version() throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            return SchemaVersion.of(connection);
        }
    }

    /** Tables of before are brought up to date somewhere else, by the migrations that all databases run. */
    private void putOlder(ArchiveReader archive, Steps steps) throws IOException, SQLException {
        Path passing = Files.createTempDirectory(incoming, "older");
        try (HikariDataSource older =
                SqliteFile.makePassing(passing, archive.manifest().schema())) {
            try (Connection connection = older.getConnection()) {
                connection.setAutoCommit(false);
                new TableFiller(connection).fill(archive, new Steps((done, all) -> {}, 0));
                connection.commit();
                connection.setAutoCommit(true);
            }
            SqliteFile.update(older);
            try (Connection connection = older.getConnection()) {
                put(new DatabaseRows(connection, Set.of()), archive, steps);
            }
        }
    }

    private void put(Rows rows, ArchiveReader archive, Steps steps) throws IOException {
        try (PicturesToPlace pictures = new PicturesToPlace(archive, blobs, incoming)) {
            database.inTransaction(() -> {
                database.jdbi().useHandle(handle -> fill(handle.getConnection(), rows, pictures, steps));
                return true;
            });
            pictures.keep();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void fill(Connection connection, Rows rows, PicturesToPlace pictures, Steps steps) {
        try {
            TableFiller tables = new TableFiller(connection);
            tables.requireUnused();
            tables.fill(rows, steps);
            pictures.place(connection, steps);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new UncheckedIOException(
                    new IOException("the database does not take all of it: " + e.getMessage(), e));
        }
    }
}
