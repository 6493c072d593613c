package dev.darkroom.server.store.procore;

import dev.darkroom.server.provider.procore.domain.IdSequences;
import org.jdbi.v3.core.Jdbi;

/** The table {@code procore_id_sequence}. */
final class JdbcIdSequences implements IdSequences {

    private final Jdbi jdbi;

    JdbcIdSequences(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public long next(Kind kind) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        INSERT INTO procore_id_sequence (kind, last) VALUES (:kind, 1)
                        ON CONFLICT (kind) DO UPDATE SET last = procore_id_sequence.last + 1
                        RETURNING last
                        """)
                .bind("kind", kind.name())
                .mapTo(Long.class)
                .one());
    }

    @Override
    public void taken(Kind kind, long last) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO procore_id_sequence (kind, last) VALUES (:kind, :last)
                        ON CONFLICT (kind) DO UPDATE SET last = :last WHERE procore_id_sequence.last <= :last
                        """)
                .bind("kind", kind.name())
                .bind("last", last)
                .execute());
    }
}
