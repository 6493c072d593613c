package dev.darkroom.server.store.procore;

import dev.darkroom.server.provider.procore.Numbers;
import org.jdbi.v3.core.Jdbi;

/** The table {@code procore_number}. */
final class JdbcNumbers implements Numbers {

    private final Jdbi jdbi;

    JdbcNumbers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public long next(Kind kind) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        INSERT INTO procore_number (kind, last) VALUES (:kind, 1)
                        ON CONFLICT (kind) DO UPDATE SET last = procore_number.last + 1
                        RETURNING last
                        """)
                .bind("kind", kind.name())
                .mapTo(Long.class)
                .one());
    }

    @Override
    public void taken(Kind kind, long last) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO procore_number (kind, last) VALUES (:kind, :last)
                        ON CONFLICT (kind) DO UPDATE SET last = :last WHERE procore_number.last <= :last
                        """)
                .bind("kind", kind.name())
                .bind("last", last)
                .execute());
    }
}
