package dev.darkroom.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What refers to pictures is found by an index: whenever a picture is deleted, SQLite looks for it. */
class PictureOwnersTest {

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
    void everyReferenceToAPictureHasAnIndex() {
        List<String> references = texts("""
                SELECT t.name || '.' || f."from" FROM sqlite_schema t, pragma_foreign_key_list(t.name) f
                WHERE t.type = 'table' AND f."table" = 'picture'
                """);
        List<String> indexed = texts("""
                SELECT t.name || '.' || c.name
                FROM sqlite_schema t, pragma_index_list(t.name) i, pragma_index_info(i.name) c
                WHERE t.type = 'table' AND c.seqno = 0
                """);

        assertThat(references).hasSizeGreaterThan(4);
        assertThat(indexed).containsAll(references);
    }

    private List<String> texts(String sql) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
