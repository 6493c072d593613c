package dev.darkroom.server.jobs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The marks of jobs that were begun and have not ended, in a database in which one process works at a time. */
final class Leftovers {

    private static final String RELEASE = "UPDATE scheduled_tasks SET picked = FALSE, picked_by = NULL,"
            + " last_heartbeat = NULL, version = version + 1";

    private Leftovers() {}

    /**
     * What an earlier process had begun is nobody's now; without this it would wait for missed heartbeats. A start that
     * came to no end counts as a failure, lest a job that ends the process every time is begun for ever.
     */
    static void takeOver(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    RELEASE + ", consecutive_failures = COALESCE(consecutive_failures, 0) + 1 WHERE picked = TRUE");
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** A job that ended because the server stops has not failed. */
    static void release(DataSource source, String kind, String id) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        RELEASE + " WHERE picked = TRUE AND task_name = ? AND task_instance = ?")) {
            statement.setString(1, kind);
            statement.setString(2, id);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static IllegalStateException unreadable(SQLException cause) {
        return new IllegalStateException("the table of jobs cannot be read", cause);
    }
}
