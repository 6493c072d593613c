package dev.darkroom.server.store.procore;

import dev.darkroom.server.provider.procore.domain.ProcoreRepositories;
import org.jdbi.v3.core.Jdbi;

/** Procore's tables. */
public final class JdbcProcoreRepositories {

    private JdbcProcoreRepositories() {}

    /** Works on a database. */
    public static ProcoreRepositories on(Jdbi jdbi) {
        return new ProcoreRepositories(
                new JdbcDirectory(jdbi),
                new JdbcLocations(jdbi),
                new JdbcTrades(jdbi),
                new JdbcDailyLog(jdbi),
                new JdbcAlbums(jdbi),
                new JdbcPhotos(jdbi),
                new JdbcComments(jdbi),
                new JdbcUploads(jdbi),
                new JdbcIdSequences(jdbi));
    }
}
