package dev.darkroom.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptStatementsTest {

    private static final String FIND = "SELECT name FROM lamp WHERE id = :id";

    private Database database;
    private Jdbi jdbi;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(folder);
        jdbi = database.jdbi();
        jdbi.useHandle(handle -> {
            handle.execute("CREATE TABLE lamp (id INTEGER PRIMARY KEY, name TEXT NOT NULL)");
            handle.execute("INSERT INTO lamp VALUES (1, 'hall'), (2, 'cellar')");
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static List<String> find(Handle handle, int id) {
        return handle.createQuery(FIND).bind("id", id).mapTo(String.class).list();
    }

    @Test
    void theSameStatementIsUsedAgainWithOtherValues() {
        List<PreparedStatement> used = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int id : List.of(1, 2)) {
            jdbi.useHandle(handle -> handle.createQuery(FIND)
                    .bind("id", id)
                    .map((rows, context) -> {
                        used.add(context.getStatement());
                        return rows.getString("name");
                    })
                    .forEach(names::add));
        }

        assertThat(used.get(0)).isSameAs(used.get(1));
        assertThat(names).containsExactly("hall", "cellar");
    }

    /** Else the outer rows would end, or begin anew. */
    @Test
    void rowsOfAStatementAreReadWhileItRunsOnceMore() {
        String all = "SELECT id FROM lamp ORDER BY id";
        List<String> pairs = jdbi.withHandle(handle -> {
            List<String> found = new ArrayList<>();
            handle.createQuery(all)
                    .mapTo(Integer.class)
                    .forEach(outer -> handle.createQuery(all)
                            .mapTo(Integer.class)
                            .forEach(inner -> found.add(outer + "-" + inner)));
            return found;
        });

        assertThat(pairs).containsExactly("1-1", "1-2", "2-1", "2-2");
    }

    @Test
    void aStatementThatFailedWorksTheNextTime() {
        String add = "INSERT INTO lamp VALUES (:id, :name)";
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> jdbi.withHandle(handle -> handle.createUpdate(add)
                            .bind("id", 1)
                            .bind("name", "twice")
                            .execute()))
                    .hasMessageContaining("UNIQUE");
        }
        jdbi.useHandle(handle ->
                handle.createUpdate(add).bind("id", 3).bind("name", "attic").execute());

        assertThat(jdbi.<List<String>, RuntimeException>withHandle(handle -> find(handle, 3)))
                .containsExactly("attic");
    }

    @Test
    void aBatchThatFailedLeavesNothingToTheNext() {
        String add = "INSERT INTO lamp VALUES (:id, 'batch')";
        assertThatThrownBy(() -> jdbi.useTransaction(handle -> {
                    PreparedBatch batch = handle.prepareBatch(add);
                    IntStream.of(7, 1, 8).forEach(id -> batch.bind("id", id).add());
                    batch.execute();
                }))
                .hasMessageContaining("UNIQUE");
        int[] added = jdbi.inTransaction(
                handle -> handle.prepareBatch(add).bind("id", 9).add().execute());

        assertThat(added).containsExactly(1);
        assertThat(jdbi.<List<Integer>, RuntimeException>withHandle(
                        handle -> handle.createQuery("SELECT id FROM lamp ORDER BY id")
                                .mapTo(Integer.class)
                                .list()))
                .containsExactly(1, 2, 9);
    }

    @Test
    void tablesMayChangeInBetween() {
        String all = "SELECT * FROM lamp WHERE id = 1";
        assertThat(jdbi.<Object, RuntimeException>withHandle(
                        handle -> handle.createQuery(all).mapToMap().one()))
                .isEqualTo(Map.of("id", 1, "name", "hall"));
        jdbi.useHandle(handle -> handle.execute("ALTER TABLE lamp ADD COLUMN watts INTEGER DEFAULT 40"));

        assertThat(jdbi.<Object, RuntimeException>withHandle(
                        handle -> handle.createQuery(all).mapToMap().one()))
                .isEqualTo(Map.of("id", 1, "name", "hall", "watts", 40));
    }

    /** Lists in statements come in any length. */
    @Test
    void ofManyTextsTheOldestAreForgotten() {
        for (int size = 1; size <= 600; size++) {
            List<Integer> ids = IntStream.rangeClosed(1, size).boxed().toList();
            assertThat(jdbi.<List<String>, RuntimeException>withHandle(
                            handle -> handle.createQuery("SELECT name FROM lamp WHERE id IN (<ids>) ORDER BY id")
                                    .bindList("ids", ids)
                                    .mapTo(String.class)
                                    .list()))
                    .hasSize(Math.min(size, 2));
        }
    }
}
