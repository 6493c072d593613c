package dev.darkroom.server.demo;

import dev.darkroom.server.library.Transactions;
import dev.darkroom.server.spi.Credentials;
import dev.darkroom.server.spi.DemoPictures;
import dev.darkroom.server.spi.Provider;
import java.util.List;

/** Fills a new data folder, once: with all that belongs into it or with nothing. */
public final class FirstStart {

    private static final String NOTE = "demo data";

    private final ServerMetadata notes;
    private final Transactions transactions;

    /** Works on a database. */
    public FirstStart(ServerMetadata notes, Transactions transactions) {
        this.notes = notes;
        this.transactions = transactions;
    }

    /**
     * Does nothing when it has been done before, with or without demo data: these could be in the way of what callers
     * have stored since.
     *
     * @param demo whether the demo data belong into it
     */
    public void fill(List<? extends Provider> providers, Credentials credentials, DemoPictures pictures, boolean demo) {
        transactions.inTransaction(() -> {
            if (notes.write(NOTE, demo ? "stored" : "left out")) {
                providers.forEach(Provider::bootstrap);
                providers.forEach(provider -> provider.demoCredentials(credentials));
                if (demo) {
                    providers.forEach(provider -> provider.seed(pictures));
                }
            }
        });
    }
}
