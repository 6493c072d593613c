package dev.darkroom.server.store.archive;

import dev.darkroom.server.library.BlobStore;
import dev.darkroom.server.store.Database;
import dev.darkroom.server.store.SchemaVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Writes all that a server keeps into a file.
 *
 * @param database where its rows are, as they are at one moment
 * @param blobs where its bytes are
 * @param withoutJobs kinds of jobs that each server submits anew
 */
public record Export(Database database, BlobStore blobs, Set<String> withoutJobs) {

    private static final String PICTURE = "picture";
    private static final String ID = "id";

    /**
     * Writes it; the file is there as a whole or not at all.
     *
     * @return how many pictures there were
     * @throws IOException if something cannot be read or written, or is deleted meanwhile
     */
    public long to(Path file, Progress progress) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".part");
        boolean whole = false;
        try (Connection connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            if (Tables.isPostgresql(connection)) {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
            long pictures;
            try (OutputStream target = Files.newOutputStream(half);
                    ArchiveWriter archive = new ArchiveWriter(target)) {
                pictures = write(new DatabaseRows(connection, withoutJobs), archive, progress);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            whole = true;
            return pictures;
        } catch (SQLException e) {
            throw new IOException("the database cannot be read: " + e.getMessage(), e);
        } finally {
            if (!whole) {
                Files.deleteIfExists(half);
            }
        }
    }

    private long write(DatabaseRows rows, ArchiveWriter archive, Progress progress) throws IOException, SQLException {
        List<Table> tables = rows.tables();
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Table table : tables) {
            counts.put(table.name(), rows.count(table));
        }
        long pictures = counts.get(PICTURE);
        Manifest manifest = new Manifest(Manifest.FORMAT, SchemaVersion.of(rows.connection()), counts, pictures);
        Steps steps = new Steps(progress, manifest.steps());
        archive.manifest(manifest);
        for (Table table : tables) {
            archive.table(table, rows, steps);
        }
        for (UUID id : pictures(rows, tables)) {
            try (InputStream bytes = blobs.open(id, 0, Long.MAX_VALUE)) {
                archive.picture(id, bytes);
            } catch (NoSuchFileException e) {
                throw new IOException("the bytes of picture " + id + " are missing, or have been deleted meanwhile", e);
            }
            steps.one();
        }
        return pictures;
    }

    private static List<UUID> pictures(Rows rows, List<Table> tables) throws IOException, SQLException {
        List<UUID> ids = new ArrayList<>();
        for (Table table : tables) {
            if (table.name().equals(PICTURE)) {
                int column = table.columns().stream()
                        .map(Table.Column::name)
                        .toList()
                        .indexOf(ID);
                rows.each(table, values -> ids.add(UUID.fromString(String.valueOf(values[column]))));
            }
        }
        return ids;
    }
}
