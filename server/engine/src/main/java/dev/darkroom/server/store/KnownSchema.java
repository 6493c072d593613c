package dev.darkroom.server.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.sql.DataSource;

/**
 * Whether a file of SQLite was brought up to date by the very migrations that are on the class path, and nobody has touched its
 * history since: then there is nothing to do, and a start can do without the library that does it. The sum of both stands in the number
 * that SQLite keeps for its users ({@code user_version}).
 */
final class KnownSchema {

    private static final String MIGRATIONS = "db/migration/";

    private static final String HISTORY =
            "SELECT COUNT(*), MAX(installed_rank), SUM(checksum), SUM(success)" + " FROM flyway_schema_history";

    private static final int HISTORY_COLUMNS = 4;

    private KnownSchema() {}

    /** Whether there is nothing to do; false also where that cannot be told. */
    static boolean isCurrent(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            int noted = number(statement, "PRAGMA user_version");
            return noted != 0 && noted == sum(statement);
        } catch (SQLException | IOException e) {
            return false;
        }
    }

    /** Notes that it is up to date; a file that cannot be noted in is looked through at the next start again. */
    static void note(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = " + sum(statement));
        } catch (SQLException | IOException e) {
            // What matters is that the tables are up to date.
        }
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private static int sum(Statement statement) throws SQLException, IOException {
        CRC32 sum = new CRC32();
        try (ResultSet rows = statement.executeQuery(HISTORY)) {
            rows.next();
            for (int column = 1; column <= HISTORY_COLUMNS; column++) {
                sum.update((rows.getString(column) + ";").getBytes(StandardCharsets.US_ASCII));
            }
        }
        migrations().forEach((name, own) -> sum.update((name + own).getBytes(StandardCharsets.UTF_8)));
        return (int) sum.getValue();
    }

    /** Names with the sums of their bytes. */
    private static SortedMap<String, Long> migrations() throws IOException {
        SortedMap<String, Long> migrations = new TreeMap<>();
        ClassLoader loader = KnownSchema.class.getClassLoader();
        for (URL place : Collections.list(loader.getResources(MIGRATIONS))) {
            URLConnection connection = place.openConnection();
            if (connection instanceof JarURLConnection jar) {
                addFrom(jar.getJarFile(), migrations);
            } else {
                addFrom(Path.of(URI.create(place.toString())), migrations);
            }
        }
        return migrations;
    }

    private static void addFrom(JarFile jar, SortedMap<String, Long> migrations) {
        jar.stream()
                .filter(entry -> entry.getName().startsWith(MIGRATIONS) && !entry.isDirectory())
                .forEach(entry -> migrations.put(entry.getName(), entry.getCrc()));
    }

    private static void addFrom(Path folder, SortedMap<String, Long> migrations) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            CRC32 own = new CRC32();
            try (InputStream bytes = Files.newInputStream(file)) {
                own.update(bytes.readAllBytes());
            }
            migrations.put(MIGRATIONS + file.getFileName(), own.getValue());
        }
    }
}
