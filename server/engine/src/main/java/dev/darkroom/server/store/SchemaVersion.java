package dev.darkroom.server.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.internal.scanner.Scanner;

/** The version of the database's tables, which are brought up to date, but never back. */
public final class SchemaVersion {

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
        update(flyway(source));
    }

    /**
     * The same on PostgreSQL, where processes that start together wait for each other.
     *
     * @throws RuntimeException as above
     */
    static void updatePostgresql(DataSource source) {
        FluentConfiguration flyway = flyway(source);
        flyway.resourceProvider(
                new PostgresqlMigrations(new Scanner<>(JavaMigration.class, flyway, flyway.getLocations())));
        update(flyway);
    }

    /** Where an application has no logger, Flyway would tell the one of Java, which prints. */
    private static FluentConfiguration flyway(DataSource source) {
        return Flyway.configure().loggers("slf4j").dataSource(source);
    }

    /** Makes the tables of an older version in an empty database. */
    static void make(DataSource source, String version) {
        update(flyway(source).target(version));
    }

    /**
     * The version of the tables.
     *
     * @throws SQLException if there are none, or the database fails
     */
    public static String of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet newest = statement.executeQuery(
                        "SELECT version FROM flyway_schema_history WHERE version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1")) {
            newest.next();
            return newest.getString(1);
        }
    }

    /** Whether tables of a version are newer than those of another. */
    public static boolean isNewer(String version, String than) {
        return MigrationVersion.fromVersion(version).compareTo(MigrationVersion.fromVersion(than)) > 0;
    }

    private static void update(FluentConfiguration configuration) {
        Flyway flyway = configuration.load();
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
