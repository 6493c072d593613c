package dev.darkroom.server.store;

import dev.darkroom.server.demo.ServerMetadata;
import org.jdbi.v3.core.Jdbi;

/** The table {@code house_note}. */
public final class JdbcServerMetadata implements ServerMetadata {

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
}
