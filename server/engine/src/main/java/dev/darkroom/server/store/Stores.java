package dev.darkroom.server.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.server.library.BlobStore;
import dev.darkroom.server.library.BlobStoreFactory;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a server keeps its data, as it is set up.
 *
 * @param settings say where; the rest of them does not matter
 */
public record Stores(ServerSettings settings) {

    /** Whether nobody else can be working on the same. */
    public boolean areAlone() {
        return settings.databaseUrl() == null && settings.blobUrl() == null;
    }

    /** Whether nothing is kept in the data folder. */
    public boolean areElsewhere() {
        return settings.databaseUrl() != null && settings.blobUrl() != null;
    }

    /**
     * Takes the data folder.
     *
     * @throws DataFolder.InUseException if another server has it
     * @throws IOException if it cannot be used, or holds what would not be found any more
     */
    public DataFolder folder() throws IOException, DataFolder.InUseException {
        return DataFolder.open(settings.data(), settings.databaseUrl() == null);
    }

    /**
     * Opens the database and brings its tables up to date.
     *
     * @throws IOException if it cannot be used
     */
    public Database database() throws IOException {
        return Database.closing(pool());
    }

    /**
     * The connections of {@link #database}, for who shares them with others.
     *
     * @throws IOException if it cannot be used
     */
    public HikariDataSource pool() throws IOException {
        String address = settings.databaseUrl();
        return address == null
                ? SqliteFile.open(settings.data())
                : PostgresqlPool.open(address, settings.environment());
    }

    /**
     * Opens the store of pictures.
     *
     * @param folder the data folder; null only if nothing is kept there
     * @throws IOException if it cannot be used, or the folder holds some that would not be found any more
     */
    public BlobStore pictures(@Nullable DataFolder folder) throws IOException {
        if (settings.blobUrl() == null) {
            return new FileBlobStore(Objects.requireNonNull(folder).pictures());
        }
        if (folder != null) {
            folder.requireNoPictures(settings.blobUrl());
        }
        return BlobStoreFactory.find(settings.blobUrl(), settings.environment());
    }
}
