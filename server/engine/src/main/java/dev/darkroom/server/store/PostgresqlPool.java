package dev.darkroom.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/** Connections to PostgreSQL, which other processes may work on, too. */
public final class PostgresqlPool extends HikariDataSource {

    private static final Pattern ADDRESS = Pattern.compile("jdbc:postgresql:[^?]+(\\?.*)?");
    private static final int CONNECTIONS = 20;
    private static final long PATIENCE_MILLIS = 5_000;
    private static final int OLDEST_VERSION = 15;
    private static final int RELEASES = 10_000;

    private final ReentrantLock turn = new ReentrantLock(true);

    private PostgresqlPool(HikariConfig config) {
        super(config);
    }

    /**
     * Connects to a database and brings its tables up to date.
     *
     * @param address {@code jdbc:postgresql://host/database}, which may hold user and password
     * @param environment where {@code PGUSER} and {@code PGPASSWORD} are taken from, unless the address says it
     * @throws IOException if it cannot be reached, is too old, or was written by a newer version; the message has no secret
     */
    public static PostgresqlPool open(String address, Map<String, String> environment) throws IOException {
        if (!ADDRESS.matcher(address).matches()) {
            throw new IOException("the database is not at jdbc:postgresql://host/database");
        }
        PostgresqlPool pool = null;
        boolean usable = false;
        try {
            pool = new PostgresqlPool(config(address, environment));
            requireVersion(pool);
            SchemaVersion.updatePostgresql(pool);
            usable = true;
            return pool;
        } catch (SQLException | RuntimeException e) {
            throw new IOException("the database cannot be used: " + e.getMessage(), e);
        } finally {
            if (pool != null && !usable) {
                pool.close();
            }
        }
    }

    private static HikariConfig config(String address, Map<String, String> environment) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("store");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setJdbcUrl(address);
        config.addDataSourceProperty("ApplicationName", "darkroom");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        if (!address.contains("user=")) {
            config.setUsername(environment.get("PGUSER"));
        }
        if (!address.contains("password=")) {
            config.setPassword(environment.get("PGPASSWORD"));
        }
        return config;
    }

    private static void requireVersion(PostgresqlPool pool) throws SQLException, IOException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW server_version_num")) {
            rows.next();
            int version = rows.getInt(1) / RELEASES;
            if (version < OLDEST_VERSION) {
                throw new IOException(
                        "the database is PostgreSQL " + version + ", and has to be " + OLDEST_VERSION + " at least");
            }
        }
    }

    /** Whose turn it is in this process to write; those who wait hold no connection. */
    ReentrantLock turn() {
        return turn;
    }
}
