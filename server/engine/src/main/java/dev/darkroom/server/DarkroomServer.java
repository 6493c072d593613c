package dev.darkroom.server;

import com.zaxxer.hikari.HikariDataSource;
import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.control.ControlAccess;
import dev.darkroom.server.control.ControlCredentials;
import dev.darkroom.server.control.ControlPlane;
import dev.darkroom.server.control.WebhookCalls;
import dev.darkroom.server.demo.DrawnPictures;
import dev.darkroom.server.demo.FirstStart;
import dev.darkroom.server.demo.WithoutDemoCredentials;
import dev.darkroom.server.http.FrontPage;
import dev.darkroom.server.http.HttpServer;
import dev.darkroom.server.http.PictureFiles;
import dev.darkroom.server.jobs.Jobs;
import dev.darkroom.server.jobs.PersistentJobs;
import dev.darkroom.server.library.BlobStore;
import dev.darkroom.server.library.Ids;
import dev.darkroom.server.library.PictureIntegrity;
import dev.darkroom.server.library.PictureLinks;
import dev.darkroom.server.library.Pictures;
import dev.darkroom.server.metrics.Metrics;
import dev.darkroom.server.outbound.AddressPolicy;
import dev.darkroom.server.outbound.GuardedOutbound;
import dev.darkroom.server.spi.CurrentRequest;
import dev.darkroom.server.spi.Provider;
import dev.darkroom.server.spi.ProviderContext;
import dev.darkroom.server.spi.Showcase;
import dev.darkroom.server.store.DataFolder;
import dev.darkroom.server.store.Database;
import dev.darkroom.server.store.JdbcCredentials;
import dev.darkroom.server.store.JdbcPictureIndex;
import dev.darkroom.server.store.JdbcServerMetadata;
import dev.darkroom.server.store.ProviderFactory;
import dev.darkroom.server.store.StoreReadiness;
import dev.darkroom.server.store.Stores;
import dev.darkroom.server.store.WorldStore;
import dev.darkroom.server.store.WorldStores;
import dev.darkroom.server.world.BoundStores;
import dev.darkroom.server.world.WorldClock;
import dev.darkroom.server.world.Worlds;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** A running server. Several can run in one process, each with a data folder of its own. */
public final class DarkroomServer implements AutoCloseable {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final HttpServer http;

    private DarkroomServer(ServerSettings settings, Clock machine) throws IOException, DataFolder.InUseException {
        boolean started = false;
        try {
            Stores setUp = new Stores(settings);
            DataFolder folder = opened(setUp.folder());
            Metrics metrics = opened(new Metrics());
            metrics.watchProcess();
            metrics.watchSpace(folder.path());
            HikariDataSource pool = opened(setUp.pool());
            pool.setMetricRegistry(metrics.registry());
            BlobStore ownBlobs = opened(setUp.pictures(folder));
            WorldClock ownClock = new WorldClock(machine);
            PersistentJobs ownJobs = new PersistentJobs(settings.databaseUrl() == null ? ownClock : machine);
            Worlds worlds = ControlPlane.worlds(
                    new WorldStore(pool, ownBlobs, ownBlobs, ownJobs, () -> {}), ownClock, settings.strict());
            metrics.watchWorlds(() -> worlds.made().size());
            Clock clock = BoundStores.clock(worlds);
            Database database = Database.on(WorldStore.current(worlds));
            Jdbi jdbi = database.jdbi();
            Ids ids = new Ids(BoundStores.random(worlds));
            BlobStore blobs = BoundStores.blobs(worlds);
            JdbcPictureIndex index = new JdbcPictureIndex(jdbi);
            Pictures pictures = new Pictures(blobs, index, database, ids, clock);
            JdbcServerMetadata notes = new JdbcServerMetadata(jdbi);
            if (settings.blobUrl() != null) {
                ownBlobs.claim(notes.databaseId());
            }
            PictureIntegrity integrity = new PictureIntegrity(blobs, index);
            AbandonedPictures abandoned = new AbandonedPictures(integrity);
            if (setUp.areAlone()) {
                integrity.removeOrphans(Duration.ZERO);
            } else {
                ownJobs.define(abandoned.kind(), abandoned);
            }
            GuardedOutbound outbound =
                    opened(new GuardedOutbound(new AddressPolicy(settings.outboundAllow()), folder.incoming()));
            WebhookCalls webhooks = new WebhookCalls(outbound, worlds);
            opened(ownJobs);
            CurrentRequest requests = HttpServer.requests(settings.publicUrl());
            ProviderContext context = new ProviderContext(
                    pictures,
                    new PictureLinks(requests::base),
                    database,
                    BoundStores.jobs(worlds),
                    webhooks,
                    requests,
                    ids,
                    clock,
                    BoundStores.decisions(worlds),
                    folder.incoming());
            List<Provider> providers = new ArrayList<>();
            Map<String, Showcase> showcases = new LinkedHashMap<>();
            for (ProviderFactory factory : ServiceLoader.load(ProviderFactory.class)) {
                Provider provider = factory.create(context, jdbi);
                providers.add(provider);
                factory.showcase(jdbi).ifPresent(showcase -> showcases.put(provider.name(), showcase));
            }
            JdbcCredentials credentials = new JdbcCredentials(jdbi, clock);
            FirstStart start = new FirstStart(notes, database);
            WorldStores.Filling filling =
                    demo -> start.fill(providers, credentials, new DrawnPictures(folder.incoming()), demo);
            filling.fill(settings.demo());
            Map<String, Jobs.Work> works = new LinkedHashMap<>();
            providers.forEach(provider -> works.putAll(provider.work()));
            works.forEach(ownJobs::define);
            if (settings.databaseUrl() == null) {
                ownJobs.start(database.source());
            } else {
                ownJobs.join(database.source());
            }
            if (!setUp.areAlone()) {
                abandoned.submit(ownJobs);
            }
            WorldStores stores = opened(new WorldStores(folder, database, worlds, works, filling));
            opened(worlds);
            ControlAccess access = new ControlAccess(settings.controlToken());
            ControlPlane control = new ControlPlane(
                    access,
                    new StoreReadiness(jdbi, folder.incoming()),
                    metrics,
                    providers,
                    worlds,
                    stores,
                    webhooks,
                    credentials,
                    requests,
                    ids);
            HttpServer.Services services = new HttpServer.Services(
                    requests,
                    new ControlCredentials(
                            settings.demoCredentials()
                                    ? credentials
                                    : new WithoutDemoCredentials(credentials, providers),
                            access),
                    folder.incoming(),
                    ids::uuid,
                    clock,
                    worlds,
                    metrics,
                    pictures);
            List<Contract> documents = providers.stream()
                    .map(provider -> Contract.load(provider.name()))
                    .toList();
            FrontPage frontPage = new FrontPage(requests, documents);
            List<Provider> answering = new ArrayList<>(providers);
            answering.add(control);
            Set<Object> others = new HashSet<>(control.console(showcases, pictures));
            others.add(new PictureFiles(pictures));
            others.add(frontPage);
            http = opened(HttpServer.start(settings, services, answering, others));
            started = true;
        } finally {
            if (!started) {
                close();
            }
        }
    }

    /**
     * Starts a server; it answers when this returns.
     *
     * @throws DataFolder.InUseException if another server has the data folder
     * @throws IOException if the folder cannot be used or the port cannot be had
     */
    public static DarkroomServer start(ServerSettings settings) throws IOException, DataFolder.InUseException {
        return new DarkroomServer(settings, Clock.systemUTC());
    }

    private <T extends AutoCloseable> T opened(T part) {
        parts.push(part);
        return part;
    }

    /** Where it answers, without a slash at the end. */
    public URI uri() {
        return http.uri();
    }

    /** Lets requests and jobs under way end, then gives everything back, last opened first. */
    @Override
    public void close() {
        RuntimeException failure = null;
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                failure = failure == null ? new IllegalStateException("the server did not stop cleanly", e) : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
