package dev.darkroom.server.store.mapillary;

import dev.darkroom.server.provider.mapillary.domain.ImageComplaints;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table {@code mapillary_complaint}. */
final class JdbcImageComplaints implements ImageComplaints {

    private final Jdbi jdbi;

    JdbcImageComplaints(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void file(String imageKey, String text, @Nullable String client, @Nullable String account, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO mapillary_complaint (image_key, content, client, account, filed_at)
                        VALUES (:image, :text, :client, :account, :at)
                        """)
                .bind("image", imageKey)
                .bind("text", text)
                .bind("client", client)
                .bind("account", account)
                .bind("at", at)
                .execute());
    }
}
