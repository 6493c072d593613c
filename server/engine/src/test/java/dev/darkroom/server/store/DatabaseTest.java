package dev.darkroom.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DatabaseTest {

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsWhatWasStoredWhenItIsOpenedAgain() {
        note("a");
        database.close();
        database = Database.open(folder);
        assertThat(notes()).containsExactly("a");
    }

    @Test
    void tablesOfANewerVersionAreRefusedAndLeftAlone() {
        String known = database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT version FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1")
                        .mapTo(String.class)
                        .one());
        database.jdbi().useHandle(handle -> {
            handle.execute("UPDATE flyway_schema_history SET success = 1");
            handle.execute("INSERT INTO flyway_schema_history SELECT 999, '999', 'later', type, 'V999__later.sql',"
                    + " checksum, installed_by, installed_on, execution_time, success FROM flyway_schema_history"
                    + " WHERE version = '1'");
        });
        database.close();
        assertThatThrownBy(() -> Database.open(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("darkroom.db")
                .hasMessageContaining("version 999 ")
                .hasMessageContaining("version " + known);
    }

    @Test
    void workThatThrowsLeavesNothing() {
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    note("a");
                    note("b");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(notes()).isEmpty();
    }

    @Test
    void workInsideWorkJoinsIt() {
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    database.inTransaction(() -> note("inner"));
                    database.jdbi().useTransaction(handle -> note("inner too"));
                    assertThat(notes()).hasSize(2);
                    throw new IllegalStateException("outer fails");
                }))
                .hasMessage("outer fails");
        assertThat(notes()).isEmpty();
    }

    @Test
    void anErrorThatOuterWorkSurvivesDoesNotUndoIt() {
        database.inTransaction(() -> {
            note("outer");
            try {
                database.inTransaction(() -> {
                    throw new IllegalStateException("inner fails");
                });
            } catch (IllegalStateException e) {
                note("caught");
            }
        });
        assertThat(notes()).containsExactly("caught", "outer");
    }

    @Test
    void librariesTakePartInTheTransactionOfTheirThread() {
        DataSource source = database.source();
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    note("ours");
                    write(source, "theirs");
                    assertThat(notes()).containsExactly("ours", "theirs");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(notes()).isEmpty();
        write(source, "alone");
        assertThat(notes()).containsExactly("alone");
    }

    @Test
    void borrowersCannotEndATransactionThatIsNotTheirs() {
        DataSource source = database.source();
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    note("ours");
                    try (Connection connection = source.getConnection()) {
                        connection.commit();
                        connection.setAutoCommit(true);
                        assertThatThrownBy(connection::rollback).isInstanceOf(SQLException.class);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                    note("ours too");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(notes()).isEmpty();
    }

    @Test
    void aBorrowedConnectionTellsItsOwnErrors() {
        database.inTransaction(() -> {
            assertThatThrownBy(() -> {
                        try (Connection connection = database.source().getConnection();
                                Statement statement = connection.createStatement()) {
                            statement.execute("nonsense");
                        }
                    })
                    .isInstanceOf(SQLException.class);
        });
    }

    @Test
    void otherThreadsSeeNothingBeforeTheEnd() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            List<Future<List<String>>> readings = new ArrayList<>();
            database.inTransaction(() -> {
                note("first");
                readings.add(other.submit(this::notes));
                note("second");
                assertThat(readings.get(0)).isNotDone();
            });
            assertThat(get(readings.get(0))).containsExactly("first", "second");
        } finally {
            other.shutdown();
        }
    }

    @Test
    void writersWaitForEachOther() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String name = "n" + i;
                tasks.add(() -> database.inTransaction(() -> {
                    int before = notes().size();
                    note(name);
                    return before;
                }));
            }
            List<Integer> counts = new ArrayList<>();
            for (Future<Integer> count : writers.invokeAll(tasks)) {
                counts.add(count.get());
            }
            assertThat(counts).doesNotHaveDuplicates();
            assertThat(notes()).hasSize(40);
        } finally {
            writers.shutdown();
        }
    }

    @Test
    void timesAreMillisecondsAndIdsAreTexts() {
        UUID id = UUID.fromString("48750a63-df1f-48d1-99ee-6c60e535a271");
        Instant time = Instant.ofEpochMilli(1436485760094L);
        database.jdbi().useHandle(handle -> {
            handle.execute("CREATE TABLE sample (id TEXT, at BIGINT)");
            handle.createUpdate("INSERT INTO sample VALUES (:id, :at)")
                    .bind("id", id)
                    .bind("at", time)
                    .execute();
            handle.execute("INSERT INTO sample VALUES (NULL, NULL)");
            assertThat(handle.select("SELECT id FROM sample")
                            .mapTo(String.class)
                            .first())
                    .isEqualTo(id.toString());
            assertThat(handle.select("SELECT at FROM sample").mapTo(Long.class).first())
                    .isEqualTo(1436485760094L);
            assertThat(handle.select("SELECT id FROM sample").mapTo(UUID.class).list())
                    .containsExactly(id, null);
            assertThat(handle.select("SELECT at FROM sample")
                            .mapTo(Instant.class)
                            .list())
                    .containsExactly(time, null);
        });
    }

    @Test
    void aFullDatabaseSaysSoAndKeepsNothing() {
        database.jdbi().useHandle(handle -> {
            int pages =
                    handle.createQuery("PRAGMA page_count").mapTo(Integer.class).one();
            handle.execute("PRAGMA max_page_count = " + pages);
        });
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    for (int i = 0; i < 1000; i++) {
                        note("note " + i + "x".repeat(1000));
                    }
                }))
                .hasMessageContaining("[SQLITE_FULL]");
        assertThat(notes()).isEmpty();
    }

    @Test
    void keepsEveryDigitOfADouble() {
        double[] numbers = {0.7426944478352865, 256.4223844427362, -118.369883, Double.MIN_VALUE, 1 - Math.ulp(0.5)};
        database.jdbi().useHandle(handle -> {
            handle.execute("CREATE TABLE sample (number DOUBLE PRECISION)");
            for (double number : numbers) {
                handle.execute("INSERT INTO sample VALUES (?)", number);
            }
            assertThat(handle.select("SELECT number FROM sample")
                            .mapTo(Double.class)
                            .list())
                    .containsExactly(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
        });
    }

    private void note(String name) {
        database.jdbi()
                .useHandle(handle -> handle.execute("INSERT INTO house_note (name, content) VALUES (?, '')", name));
    }

    private List<String> notes() {
        return database.jdbi()
                .withHandle(handle -> handle.select("SELECT name FROM house_note ORDER BY name")
                        .mapTo(String.class)
                        .list());
    }

    private static void write(DataSource source, String name) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO house_note (name, content) VALUES ('" + name + "', '')");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
