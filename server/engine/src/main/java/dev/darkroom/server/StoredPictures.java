package dev.darkroom.server;

import dev.darkroom.server.library.PictureIntegrity;
import dev.darkroom.server.store.DataFolder;
import dev.darkroom.server.store.Database;
import dev.darkroom.server.store.FileBlobStore;
import dev.darkroom.server.store.JdbcPictureIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What a data folder holds while no server works on it. */
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
        DataFolder.requireData(folder);
        try (DataFolder data = DataFolder.open(folder);
                Database database = Database.open(data.path())) {
            return new PictureIntegrity(new FileBlobStore(data.pictures()), new JdbcPictureIndex(database.jdbi()))
                    .check(readsBytes, findings);
        }
    }
}
