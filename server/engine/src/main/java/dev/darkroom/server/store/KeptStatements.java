package dev.darkroom.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilderFactory;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Prepares a statement once for each connection, where its driver keeps none. SQLite spends more on reading a statement than on
 * running one that finds a row by its key. Safe for use by several threads.
 */
final class KeptStatements implements StatementBuilderFactory {

    /** More than the statements of all providers; those with lists in them come in many lengths. */
    private static final int KEPT = 256;

    private static final String KEEPS_NONE = "org.sqlite.";

    private final Map<Connection, StatementBuilder> byConnection = new ConcurrentHashMap<>();

    @Override
    public StatementBuilder createStatementBuilder(Connection connection) {
        try {
            Connection driver = connection.unwrap(Connection.class);
            StatementBuilder known = byConnection.get(driver);
            if (known != null) {
                return known;
            }
            if (!driver.getClass().getName().startsWith(KEEPS_NONE)) {
                return new DefaultStatementBuilder();
            }
            byConnection.keySet().removeIf(KeptStatements::isClosed);
            StatementBuilder made = new OfConnection(driver);
            byConnection.put(driver, made);
            return made;
        } catch (SQLException e) {
            throw new IllegalStateException("the pool does not give its connection away", e);
        }
    }

    /** Worlds come and go with their connections. */
    private static boolean isClosed(Connection driver) {
        try {
            return driver.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    /** Works on the driver's connection, as the pool closes what was prepared through it. For one thread at a time. */
    private static final class OfConnection extends DefaultStatementBuilder {

        private final Connection driver;

        private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

        private final Map<Statement, String> texts = new IdentityHashMap<>();

        OfConnection(Connection driver) {
            this.driver = driver;
        }

        @Override
        public PreparedStatement create(Connection connection, String sql, StatementContext context)
                throws SQLException {
            PreparedStatement statement = idle.remove(sql);
            if (statement == null) {
                statement = super.create(driver, sql, context);
                texts.put(statement, sql);
            }
            return statement;
        }

        /**
         * Its text is not the one it was made of, which has question marks in the place of names. Values stay until others take
         * their place, as all do: SQLite may plan a statement anew when they are cleared.
         */
        @Override
        public void close(Connection connection, String sqlWithNames, Statement statement) throws SQLException {
            String sql = texts.get(statement);
            if (!(statement instanceof PreparedStatement used) || sql == null || idle.containsKey(sql)) {
                forget(statement);
                return;
            }
            used.clearBatch();
            idle.put(sql, used);
            if (idle.size() > KEPT) {
                String oldest = idle.keySet().iterator().next();
                forget(Objects.requireNonNull(idle.remove(oldest)));
            }
        }

        private void forget(Statement statement) throws SQLException {
            texts.remove(statement);
            statement.close();
        }
    }
}
