package dev.darkroom.server.control;

import dev.darkroom.server.console.Console;
import dev.darkroom.server.console.Handles;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.fault.Faults;
import dev.darkroom.server.journal.Journal;
import dev.darkroom.server.journal.Secrets;
import dev.darkroom.server.library.Ids;
import dev.darkroom.server.library.Pictures;
import dev.darkroom.server.metrics.Metrics;
import dev.darkroom.server.spi.CredentialStore;
import dev.darkroom.server.spi.CurrentRequest;
import dev.darkroom.server.spi.DemoPictures;
import dev.darkroom.server.spi.ErrorFormat;
import dev.darkroom.server.spi.Provider;
import dev.darkroom.server.spi.Showcase;
import dev.darkroom.server.world.WorldClock;
import dev.darkroom.server.world.WorldCopies;
import dev.darkroom.server.world.WorldData;
import dev.darkroom.server.world.Worlds;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The server's own API. To the rest of the server it is one more provider, which stores nothing. */
public final class ControlPlane implements Provider {

    /** The folder of its document in {@code specs}. */
    public static final String NAME = "darkroom";

    private static final long MAX_JOURNAL_BYTES = 8L << 20;

    private final ControlAccess access;
    private final Readiness readiness;
    private final Metrics metrics;
    private final FaultsResource faults;
    private final JournalResource journal;
    private final StrictResource strict;
    private final WebhooksResource webhooks;
    private final DecisionsResource decisions;
    private final TokensResource tokens;
    private final FidelityResource fidelity;
    private final ClockResource clock;
    private final WorldsResource worlds;
    private final List<String> providers;
    private final CurrentRequest request;
    private final Worlds allWorlds;

    /**
     * Controls a server.
     *
     * @param access who may call
     * @param readiness whether the server can answer
     * @param metrics what it has counted
     * @param providers whose operations it answers
     * @param worlds the worlds
     * @param copies makes their data
     * @param calls of webhooks
     * @param credentials the secrets of the providers
     * @param request the request that is answered
     * @param ids new ids
     */
    public ControlPlane(
            ControlAccess access,
            Readiness readiness,
            Metrics metrics,
            Collection<Provider> providers,
            Worlds worlds,
            WorldCopies copies,
            WebhookCalls calls,
            CredentialStore credentials,
            CurrentRequest request,
            Ids ids) {
        this.access = access;
        this.readiness = readiness;
        this.metrics = metrics;
        this.faults =
                new FaultsResource(new PlantedFaults(() -> worlds.current().faults(), providers, ids::uuid));
        this.providers = providers.stream().map(Provider::name).toList();
        this.request = request;
        this.allWorlds = worlds;
        List<Contract> documents = providers.stream()
                .map(provider -> Contract.load(provider.name()))
                .toList();
        this.fidelity = new FidelityResource(documents);
        this.tokens = new TokensResource(credentials, documents);
        this.journal = new JournalResource(() -> worlds.current().journal(), documents);
        this.webhooks =
                new WebhooksResource(() -> worlds.current().journal().deliveries(), calls, new Secrets(documents));
        this.strict = new StrictResource(() -> worlds.current().journal());
        this.decisions = new DecisionsResource(providers, () -> worlds.current().decisions());
        this.clock = new ClockResource(() -> worlds.current().clock());
        String worldId = Contract.load(NAME).example("World", "id");
        this.worlds = new WorldsResource(worlds, copies, request, () -> ids.wordLike(worldId));
    }

    /**
     * The server's own data, and no other world yet.
     *
     * @param own those; null for a server that keeps nothing
     * @param clock their time
     * @param strict whether calls are held against the documents at first
     */
    public static Worlds worlds(@Nullable WorldData own, WorldClock clock, boolean strict) {
        return new Worlds(
                own, clock, () -> new Faults(new SecureRandom()::nextDouble, System::nanoTime), () -> journal(strict));
    }

    /** An empty journal of as many calls as the document says. */
    private static Journal journal(boolean strict) {
        int calls = Contract.load(NAME)
                .property("JournalCount", "count")
                .path("maximum")
                .asInt();
        return new Journal(calls, MAX_JOURNAL_BYTES, strict);
    }

    /** Who may call. */
    public ControlAccess callers() {
        return access;
    }

    /**
     * The control plane as pages.
     *
     * @param showcases what is stored, by provider
     * @param pictures what they show
     */
    public Set<Object> console(Map<String, Showcase> showcases, Pictures pictures) {
        Handles handles = new Handles(
                Contract.load(NAME), strict, worlds, journal, faults, decisions, webhooks, providers, showcases);
        return Console.resources(handles, request, allWorlds, pictures);
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
        return Set.of(
                new HealthResource(readiness, metrics::text),
                fidelity,
                faults,
                journal,
                strict,
                webhooks,
                decisions,
                tokens,
                clock,
                worlds);
    }

    @Override
    public void seed(DemoPictures pictures) {}
}
