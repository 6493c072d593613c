package dev.darkroom.server.admin;

import dev.darkroom.server.library.Transactions;
import dev.darkroom.server.provider.Credentials;
import dev.darkroom.server.provider.DemoPictures;
import dev.darkroom.server.provider.Provider;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Stores the demo data of all providers in a new data folder, once: all of it or nothing. */
public final class DemoData {

    private static final String NOTE = "demo data";

    private final Jdbi jdbi;
    private final Transactions transactions;

    /** Works on a database. */
    public DemoData(Jdbi jdbi, Transactions transactions) {
        this.jdbi = jdbi;
        this.transactions = transactions;
    }

    /** Does nothing when it has been done before. */
    public void seed(List<? extends Provider> providers, DemoPictures pictures, Credentials credentials) {
        transactions.in(() -> {
            int fresh = jdbi.withHandle(handle -> handle.createUpdate(
                            "INSERT INTO house_note (name, content) VALUES (:name, 'stored') ON CONFLICT DO NOTHING")
                    .bind("name", NOTE)
                    .execute());
            if (fresh == 1) {
                providers.forEach(provider -> provider.seed(pictures, credentials));
            }
        });
    }
}
