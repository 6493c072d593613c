package dev.darkroom.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What lies in a data folder, seen from outside. */
final class Stored {

    private Stored() {}

    /** Every picture has a file and a row, and nothing waits to be stored. */
    static void assertComplete(Path data) {
        assertThat(files(data.resolve("pictures")))
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(pictures(data));
        assertThat(incoming(data)).isEmpty();
    }

    /** The ids of pictures in the database. */
    static List<String> pictures(Path data) {
        List<String> ids = new ArrayList<>();
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("darkroom.db"));
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM picture")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return ids;
    }

    /** The files that have arrived and are not stored. */
    static List<Path> incoming(Path data) {
        // A listing asks no file for anything, as files may go away meanwhile.
        try (Stream<Path> all = Files.list(data.resolve("incoming"))) {
            return all.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
