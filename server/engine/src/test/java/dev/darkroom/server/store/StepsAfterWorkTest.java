package dev.darkroom.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepsAfterWorkTest {

    private final List<String> log = new ArrayList<>();
    private Database database;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Database.open(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void doesAStepAtOnceOutsideOfAnyWork() {
        database.afterCommit(() -> log.add("step"));

        assertThat(log).containsExactly("step");
    }

    @Test
    void doesAStepWhenTheOutermostWorkIsStored() {
        database.inTransaction(() -> {
            database.inTransaction(() -> {
                database.afterCommit(() -> log.add("step sees " + notes()));
                note("inner");
            });
            note("outer");
            log.add("work ends");
        });

        assertThat(log).containsExactly("work ends", "step sees [inner, outer]");
    }

    @Test
    void leavesAStepOutWhenTheWorkFails() {
        assertThatIllegalStateException()
                .isThrownBy(() -> database.inTransaction(() -> {
                    database.inTransaction(() -> database.afterCommit(() -> log.add("step")));
                    note("lost");
                    throw new IllegalStateException();
                }));
        database.inTransaction(() -> note("kept"));

        assertThat(log).isEmpty();
        assertThat(notes()).containsExactly("kept");
    }

    @Test
    void doesAStepInstead() {
        assertThatIllegalStateException()
                .isThrownBy(() -> database.inTransaction(() -> {
                    database.inTransaction(() -> database.afterRollback(() -> log.add("step sees " + notes())));
                    note("lost");
                    throw new IllegalStateException();
                }));
        database.inTransaction(() -> database.afterRollback(() -> log.add("needless")));
        database.afterRollback(() -> log.add("outside"));

        assertThat(log).containsExactly("step sees []");
    }

    private void note(String name) {
        database.jdbi()
                .useHandle(handle ->
                        handle.execute("INSERT INTO house_note (name, content) VALUES (?, 'noted by a test')", name));
    }

    private List<String> notes() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT name FROM house_note ORDER BY name")
                        .mapTo(String.class)
                        .list());
    }
}
