package dev.darkroom.server.store.procore;

import dev.darkroom.server.provider.procore.Archive;
import org.jdbi.v3.core.Jdbi;

/** Procore's tables. */
public final class JdbcArchive {

    private JdbcArchive() {}

    /** Works on a database. */
    public static Archive on(Jdbi jdbi) {
        return new Archive(
                new JdbcDirectory(jdbi),
                new JdbcPlaces(jdbi),
                new JdbcCrafts(jdbi),
                new JdbcDailyLog(jdbi),
                new JdbcAlbums(jdbi),
                new JdbcPhotos(jdbi),
                new JdbcRemarks(jdbi),
                new JdbcUploads(jdbi),
                new JdbcNumbers(jdbi));
    }
}
