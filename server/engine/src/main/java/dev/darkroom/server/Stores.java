package dev.darkroom.server;

import com.zaxxer.hikari.HikariDataSource;
import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.server.library.BlobStore;
import dev.darkroom.server.library.BlobStoreFactory;
import dev.darkroom.server.store.DataFolder;
import dev.darkroom.server.store.FileBlobStore;
import dev.darkroom.server.store.PostgresqlPool;
import dev.darkroom.server.store.SqliteFile;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where a server keeps its data, as it is set up. */
record Stores(ServerSettings settings) {

    /** Whether nobody else can be working on the same. */
    boolean areAlone() {
        return settings.databaseUrl() == null && settings.blobUrl() == null;
    }

    /** Whether nothing is kept in the data folder. */
    boolean areElsewhere() {
        return settings.databaseUrl() != null && settings.blobUrl() != null;
    }

    /**
     * Takes the data folder.
     *
     * @throws DataFolder.InUseException if another server has it
     * @throws IOException if it cannot be used, or holds what would not be found any more
     */
    DataFolder folder() throws IOException, DataFolder.InUseException {
        return DataFolder.open(settings.data(), settings.databaseUrl() == null);
    }

    /**
     * Opens the database and brings its tables up to date.
     *
     * @throws IOException if it cannot be used
     */
    HikariDataSource database() throws IOException {
        String address = settings.databaseUrl();
        return address == null
                ? SqliteFile.open(settings.data())
                : PostgresqlPool.open(address, settings.environment());
    }

    /**
     * Opens the store of pictures.
     *
     * @param folder the data folder; null if nothing is kept there
     * @throws IOException if it cannot be used, or the folder holds some that would not be found any more
     */
    BlobStore pictures(@Nullable DataFolder folder) throws IOException {
        if (settings.blobUrl() == null) {
            return new FileBlobStore(settings.data().resolve("pictures"));
        }
        if (folder != null) {
            folder.requireNoPictures(settings.blobUrl());
        }
        return BlobStoreFactory.find(settings.blobUrl(), settings.environment());
    }
}
