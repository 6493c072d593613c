package dev.darkroom.benchmarks.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** One connection with its statements, as the reference server has one. Safe for use by several threads, which wait. */
final class FloorDatabase {

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    /** What is made of the rows. */
    interface Reader<T> {
        T read(ResultSet rows) throws SQLException, IOException;
    }

    FloorDatabase(Path folder) throws SQLException {
        this.connection = DriverManager.getConnection(
                "jdbc:sqlite:" + folder.resolve("darkroom.db") + "?journal_mode=WAL&synchronous=FULL");
    }

    synchronized <T> T query(String sql, Reader<T> reader, Object... values) throws SQLException, IOException {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            return reader.read(rows);
        }
    }

    /** In a transaction of its own. */
    synchronized void update(Object[]... statementsWithValues) throws SQLException {
        connection.setAutoCommit(false);
        for (Object[] statement : statementsWithValues) {
            Object[] values = new Object[statement.length - 1];
            System.arraycopy(statement, 1, values, 0, values.length);
            bound((String) statement[0], values).executeUpdate();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private PreparedStatement bound(String sql, Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** @throws IllegalArgumentException if the secret is not known */
    void check(String provider, String secret) throws SQLException, IOException {
        boolean known = query(
                "SELECT scopes FROM access_grant WHERE provider = ? AND scheme = ? AND secret_sha256 = ?",
                ResultSet::next,
                provider,
                provider.equals("mapillary") ? "clientId" : "bearerToken",
                sha256(secret));
        if (!known) {
            throw new IllegalArgumentException("the secret is not known");
        }
    }

    private static String sha256(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
