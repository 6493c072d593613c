package dev.darkroom.server.control;

import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.journal.Journal;
import dev.darkroom.server.spi.DemoPictures;
import dev.darkroom.server.spi.ErrorFormat;
import dev.darkroom.server.spi.Provider;
import java.util.Collection;
import java.util.Set;

/** The server's own API. To the rest of the server it is one more provider, which stores nothing. */
public final class ControlPlane implements Provider {

    /** The folder of its document in {@code specs}. */
    public static final String NAME = "darkroom";

    private static final long MAX_JOURNAL_BYTES = 8L << 20;

    private final ControlAccess access;
    private final Readiness readiness;
    private final PlantedFaults faults;
    private final JournalResource journal;

    /**
     * Controls a server.
     *
     * @param access who may call
     * @param readiness whether the server can answer
     * @param faults failures on demand
     * @param journal what was called
     * @param documents of whose operations
     */
    public ControlPlane(
            ControlAccess access,
            Readiness readiness,
            PlantedFaults faults,
            Journal journal,
            Collection<Contract> documents) {
        this.access = access;
        this.readiness = readiness;
        this.faults = faults;
        this.journal = new JournalResource(journal, documents);
    }

    /** An empty journal of as many calls as the document says. */
    public static Journal journal() {
        int calls = Contract.load(NAME)
                .property("JournalCount", "count")
                .path("maximum")
                .asInt();
        return new Journal(calls, MAX_JOURNAL_BYTES);
    }

    /** Who may call. */
    public ControlAccess callers() {
        return access;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ErrorFormat errors() {
        return new ControlErrors();
    }

    @Override
    public Set<Object> resources() {
        return Set.of(new HealthResource(readiness), new FaultsResource(faults), journal);
    }

    @Override
    public void seed(DemoPictures pictures) {}
}
