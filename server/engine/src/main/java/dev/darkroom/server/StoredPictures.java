package dev.darkroom.server;

import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.server.library.BlobStore;
import dev.darkroom.server.library.PictureIntegrity;
import dev.darkroom.server.store.DataFolder;
import dev.darkroom.server.store.Database;
import dev.darkroom.server.store.JdbcPictureIndex;
import dev.darkroom.server.store.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What a server keeps, seen from outside. */
public final class StoredPictures {

    private StoredPictures() {}

    /**
     * Looks whether each picture has the bytes that it should have, and all bytes belong to a picture. The folder is taken and
     * its tables are brought up to date as by the start of a server; nothing else changes.
     *
     * @param readsBytes whether bytes are read and digested, and not only counted
     * @param findings told of each picture that is not well; called on this thread
     * @return how many pictures there are
     * @throws DataFolder.InUseException if a server has the folder
     * @throws IOException if there is no such folder, or it cannot be read
     * @throws UncheckedIOException if its database is damaged, or of a newer version
     */
    public static long check(Path folder, boolean readsBytes, Consumer<PictureIntegrity.Finding> findings)
            throws IOException, DataFolder.InUseException {
        return check(ServerSettings.builder().data(folder).build(), readsBytes, findings);
    }

    /**
     * The same wherever a server keeps its data. Where others may work on them, pictures that come and go meanwhile may be among
     * the findings.
     *
     * @param settings say where; the rest of them does not matter
     * @throws DataFolder.InUseException if a server has the folder, and something is kept there
     * @throws IOException if there is no such folder, or something cannot be read
     * @throws UncheckedIOException if an embedded database is damaged, or of a newer version
     */
    public static long check(ServerSettings settings, boolean readsBytes, Consumer<PictureIntegrity.Finding> findings)
            throws IOException, DataFolder.InUseException {
        if (settings.databaseUrl() == null) {
            DataFolder.requireData(settings.data());
        }
        Stores stores = new Stores(settings);
        try (DataFolder data = stores.areElsewhere() ? null : stores.folder();
                Database database = stores.database();
                BlobStore blobs = stores.pictures(data)) {
            return new PictureIntegrity(blobs, new JdbcPictureIndex(database.jdbi())).check(readsBytes, findings);
        }
    }
}
