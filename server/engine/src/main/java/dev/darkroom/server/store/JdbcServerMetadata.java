package dev.darkroom.server.store;

import dev.darkroom.server.demo.ServerMetadata;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The table {@code house_note}. */
public final class JdbcServerMetadata implements ServerMetadata {

    /** The name of the note that tells this database from all others. */
    public static final String ID = "database id";

    private final Jdbi jdbi;

    /** Works on a database. */
    public JdbcServerMetadata(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public boolean write(String name, String content) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "INSERT INTO house_note (name, content) VALUES (:name, :content) ON CONFLICT DO NOTHING")
                        .bind("name", name)
                        .bind("content", content)
                        .execute()
                == 1);
    }

    @Override
    public Optional<String> read(String name) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT content FROM house_note WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
    }

    /** What tells this database from all others; made when it is first asked for. */
    public String databaseId() {
        write(ID, UUID.randomUUID().toString());
        return read(ID).orElseThrow();
    }
}
