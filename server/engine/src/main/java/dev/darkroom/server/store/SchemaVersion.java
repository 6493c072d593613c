package dev.darkroom.server.store;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The version of the database's tables, which are brought up to date, but never back. */
final class SchemaVersion {

    private static final Set<MigrationState> NEWER =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private SchemaVersion() {}

    /**
     * Brings the tables up to date.
     *
     * @throws RuntimeException if they are those of a newer version: this one would misread them, and spoil them by what it
     *     writes
     */
    static void update(DataSource source) {
        Flyway flyway = Flyway.configure().dataSource(source).load();
        MigrationInfo[] versions = flyway.info().all();
        Optional<MigrationInfo> newest = newest(versions, true);
        if (newest.isPresent()) {
            throw new IllegalStateException("it has version " + newest.get().getVersion()
                    + " of the schema, and this server knows none behind version "
                    + newest(versions, false).map(MigrationInfo::getVersion).orElseThrow());
        }
        flyway.migrate();
    }

    private static Optional<MigrationInfo> newest(MigrationInfo[] versions, boolean unknown) {
        return Arrays.stream(versions)
                .filter(version -> NEWER.contains(version.getState()) == unknown)
                .max(Comparator.comparing(MigrationInfo::getVersion));
    }
}
