package dev.darkroom.tests.stores;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL of its own. Other processes can use it, too. */
public final class LocalPostgres implements AutoCloseable {

    private static final String USER = "postgres";

    private final AtomicInteger made = new AtomicInteger();
    private final EmbeddedPostgres service;

    private LocalPostgres(EmbeddedPostgres service) {
        this.service = service;
    }

    /** Starts one, which answers when this returns. */
    public static LocalPostgres start() {
        try {
            // What is lost when the machine fails is no loss here.
            return new LocalPostgres(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one that the tests of a process share. It ends with the process and is never closed. */
    public static LocalPostgres shared() {
        return Shared.POSTGRES;
    }

    /** Makes an empty database and returns its address, without the user. */
    public String newDatabase() {
        return make("");
    }

    /** Makes a copy of a database that nobody is connected to, and returns its address. */
    public String copy(String address) {
        return make(" TEMPLATE " + address.substring(address.lastIndexOf('/') + 1));
    }

    /** Removes a database that nobody is connected to. */
    public void drop(String address) {
        execute("DROP DATABASE " + address.substring(address.lastIndexOf('/') + 1));
    }

    private String make(String template) {
        String name = "darkroom_" + made.incrementAndGet();
        execute("CREATE DATABASE " + name + template);
        return "jdbc:postgresql://127.0.0.1:" + service.getPort() + "/" + name;
    }

    private void execute(String sql) {
        try (Connection connection = service.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The environment variables by which it is reached. */
    public Map<String, String> environment() {
        return Map.of("PGUSER", USER, "PGPASSWORD", "any");
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Started when it is first needed. */
    private static final class Shared {

        private static final LocalPostgres POSTGRES = start();
    }
}
