package dev.darkroom.server;

import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.server.library.BlobStore;
import dev.darkroom.server.store.DataFolder;
import dev.darkroom.server.store.Database;
import dev.darkroom.server.store.JdbcServerMetadata;
import dev.darkroom.server.store.Stores;
import dev.darkroom.server.store.archive.Export;
import dev.darkroom.server.store.archive.Import;
import dev.darkroom.server.store.archive.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;

/** All that a server keeps, carried from one set of stores to another in a file. Worlds go with their server and are no part of it. */
public final class StoredData {

    private StoredData() {}

    /**
     * Writes what a server keeps into a file. Where others may work on it, it is what there was at one moment.
     *
     * @param settings say where it is kept; the rest of them does not matter
     * @param file does not exist; it does when this returns, and only then
     * @return how many pictures there were
     * @throws DataFolder.InUseException if a server has the folder, and something is kept there
     * @throws IOException if something cannot be read or written, or a picture is deleted meanwhile
     * @throws UncheckedIOException if an embedded database is damaged, or of a newer version
     */
    public static long export(ServerSettings settings, Path file, Progress progress)
            throws IOException, DataFolder.InUseException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        if (settings.databaseUrl() == null) {
            DataFolder.requireData(settings.data());
        }
        Stores stores = new Stores(settings);
        try (DataFolder data = stores.areElsewhere() ? null : stores.folder();
                Database database = stores.database();
                BlobStore blobs = stores.pictures(data)) {
            return new Export(database, blobs, Set.of(AbandonedPictures.KIND)).to(file, progress);
        }
    }

    /**
     * Puts what is in a file into stores that no server has used; all of it, or nothing.
     *
     * @param settings say where it is to be kept; the rest of them does not matter
     * @return how many pictures there were
     * @throws DataFolder.InUseException if a server has the data folder
     * @throws IOException if the file is not whole, is damaged, or of a newer server, or a server has used the stores
     * @throws UncheckedIOException if an embedded database is damaged, or of a newer version
     */
    public static long importFrom(ServerSettings settings, Path file, Progress progress)
            throws IOException, DataFolder.InUseException {
        if (Files.notExists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        Stores stores = new Stores(settings);
        try (DataFolder data = stores.folder();
                Database database = stores.database();
                BlobStore blobs = stores.pictures(data)) {
            if (settings.blobUrl() != null) {
                blobs.claim(new JdbcServerMetadata(database.jdbi()).databaseId());
            }
            return new Import(database, blobs, data.incoming()).from(file, progress);
        }
    }
}
