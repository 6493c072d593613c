package dev.darkroom.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.darkroom.server.spi.Credentials.Grant;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdbcCredentialsTest {

    private static final Instant NOW = Instant.parse("2024-10-02T12:00:00Z");

    @TempDir
    Path folder;

    private Database database;
    private JdbcCredentials credentials;

    @BeforeEach
    void open() {
        database = Database.open(folder);
        credentials = new JdbcCredentials(database.jdbi(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({"2024-10-02T12:00:00.001Z, false", "2024-10-02T12:00:00Z, true", "2024-10-02T11:59:59.999Z, true"})
    void knowsWhetherAGrantHasExpired(Instant expiresAt, boolean expired) {
        credentials.grant("p", "s", "secret", new Grant("a", "c", "r", Set.of("x", "y"), expiresAt));
        Grant found = credentials.find("p", "s", "secret").orElseThrow();
        assertThat(found).isEqualTo(new Grant("a", "c", "r", Set.of("x", "y"), expiresAt));
        assertThat(credentials.hasExpired(found)).isEqualTo(expired);
    }

    @Test
    void doesNotLetAGrantExpireUnlessItSaysSo() {
        credentials.grant("p", "s", "secret", new Grant(null, null, null, Set.of(), NOW));
        credentials.grant("p", "s", "secret", new Grant(null, null, null, Set.of()));
        assertThat(credentials.hasExpired(credentials.find("p", "s", "secret").orElseThrow()))
                .isFalse();
    }

    @Test
    void tellsSecretsOfProvidersAndSchemesApart() {
        credentials.grant("p", "s", "secret", new Grant("a", null, null, Set.of()));
        assertThat(credentials.find("p", "s", "Secret")).isEmpty();
        assertThat(credentials.find("p", "t", "secret")).isEmpty();
        assertThat(credentials.find("q", "s", "secret")).isEmpty();
    }
}
