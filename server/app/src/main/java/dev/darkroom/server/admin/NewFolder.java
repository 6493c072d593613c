package dev.darkroom.server.admin;

import dev.darkroom.server.library.Transactions;
import dev.darkroom.server.provider.Credentials;
import dev.darkroom.server.provider.DemoPictures;
import dev.darkroom.server.provider.Provider;
import java.util.List;

/** Stores the demo data of all providers in a new data folder, once: all of it or nothing. */
public final class DemoData {

    private static final String NOTE = "demo data";

    private final HouseNotes notes;
    private final Transactions transactions;

    /** Works on a database. */
    public DemoData(HouseNotes notes, Transactions transactions) {
        this.notes = notes;
        this.transactions = transactions;
    }

    /** Does nothing when it has been done before. */
    public void seed(List<? extends Provider> providers, DemoPictures pictures, Credentials credentials) {
        transactions.in(() -> {
            if (notes.write(NOTE, "stored")) {
                providers.forEach(provider -> provider.seed(pictures, credentials));
            }
        });
    }
}
