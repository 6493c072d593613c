package dev.darkroom.server.store.mapillary;

import dev.darkroom.server.provider.mapillary.domain.ImageRecords;
import org.jdbi.v3.core.Jdbi;

/** Everything that Mapillary keeps, in a database. */
public final class JdbcImageRecords {

    private JdbcImageRecords() {}

    /** Works on a database. */
    public static ImageRecords in(Jdbi jdbi) {
        return new ImageRecords(
                new JdbcStreetImages(jdbi),
                new JdbcImageBlurs(jdbi),
                new JdbcImageComments(jdbi),
                new JdbcImageComplaints(jdbi),
                new JdbcImageFindings(jdbi));
    }
}
