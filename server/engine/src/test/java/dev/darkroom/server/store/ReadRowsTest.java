package dev.darkroom.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadRowsTest {

    @TempDir
    private Path folder;

    private Database database;
    private ReadRows<String, String> rows;
    private int looks;

    @BeforeEach
    void open() {
        database = Database.open(folder);
        rows = ReadRows.of(database.jdbi());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Optional<String> find(String found) {
        return rows.find("key", () -> {
            looks++;
            return Optional.ofNullable(found);
        });
    }

    @Test
    void looksOnceForWhatIsThere() {
        assertThat(find("a")).contains("a");
        assertThat(find("b")).contains("a");
        assertThat(looks).isOne();
    }

    @Test
    void looksEachTimeForWhatIsNot() {
        assertThat(find(null)).isEmpty();
        assertThat(find("b")).contains("b");
    }

    @Test
    void looksAgainBehindAChange() {
        find("a");
        rows.changed();
        assertThat(find("b")).contains("b");
    }

    @Test
    void keepsNothingThatWasReadBesideAChange() {
        rows.find("key", () -> {
            rows.changed();
            return Optional.of("old");
        });
        assertThat(find("new")).contains("new");
    }

    @Test
    void keepsNothingOfATransactionThatMayFail() {
        database.inTransaction(() -> find("never stored"));
        assertThat(find("stored")).contains("stored");
    }
}
