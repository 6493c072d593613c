package dev.darkroom.server;

import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.control.ControlAccess;
import dev.darkroom.server.control.ControlCredentials;
import dev.darkroom.server.control.ControlPlane;
import dev.darkroom.server.control.Faults;
import dev.darkroom.server.control.PlantedFaults;
import dev.darkroom.server.demo.DrawnPictures;
import dev.darkroom.server.demo.FirstStart;
import dev.darkroom.server.http.FrontPage;
import dev.darkroom.server.http.HttpServer;
import dev.darkroom.server.http.PictureFiles;
import dev.darkroom.server.jobs.PersistentJobs;
import dev.darkroom.server.journal.Journal;
import dev.darkroom.server.library.Ids;
import dev.darkroom.server.library.PictureIntegrity;
import dev.darkroom.server.library.PictureLinks;
import dev.darkroom.server.library.Pictures;
import dev.darkroom.server.outbound.AddressPolicy;
import dev.darkroom.server.outbound.GuardedOutbound;
import dev.darkroom.server.spi.CurrentRequest;
import dev.darkroom.server.spi.Provider;
import dev.darkroom.server.spi.ProviderContext;
import dev.darkroom.server.store.DataFolder;
import dev.darkroom.server.store.Database;
import dev.darkroom.server.store.FileBlobStore;
import dev.darkroom.server.store.JdbcCredentials;
import dev.darkroom.server.store.JdbcPictureIndex;
import dev.darkroom.server.store.JdbcServerMetadata;
import dev.darkroom.server.store.ProviderFactory;
import dev.darkroom.server.store.StoreReadiness;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** A running server. Several can run in one process, each with a data folder of its own. */
public final class DarkroomServer implements AutoCloseable {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final HttpServer http;

    private DarkroomServer(ServerSettings settings, Clock clock) throws IOException, DataFolder.InUseException {
        boolean started = false;
        try {
            DataFolder folder = opened(DataFolder.open(settings.data()));
            Database database = opened(Database.open(folder.path()));
            Jdbi jdbi = database.jdbi();
            Ids ids = new Ids(new SecureRandom());
            FileBlobStore blobs = new FileBlobStore(folder.pictures());
            JdbcPictureIndex index = new JdbcPictureIndex(jdbi);
            Pictures pictures = new Pictures(blobs, index, database, ids, clock);
            new PictureIntegrity(blobs, index).removeOrphans();
            GuardedOutbound outbound =
                    opened(new GuardedOutbound(new AddressPolicy(settings.outboundAllow()), folder.incoming()));
            PersistentJobs jobs = opened(new PersistentJobs(clock));
            CurrentRequest requests = HttpServer.requests(settings.publicUrl());
            ProviderContext context = new ProviderContext(
                    pictures,
                    new PictureLinks(requests::base),
                    database,
                    jobs,
                    outbound,
                    requests,
                    ids,
                    clock,
                    folder.incoming());
            List<Provider> providers = ServiceLoader.load(ProviderFactory.class).stream()
                    .map(factory -> factory.get().create(context, jdbi))
                    .toList();
            JdbcCredentials credentials = new JdbcCredentials(jdbi, clock);
            new FirstStart(new JdbcServerMetadata(jdbi), database)
                    .fill(providers, credentials, new DrawnPictures(folder.incoming()), settings.demo());
            providers.forEach(provider -> provider.work().forEach(jobs::define));
            jobs.start(database.source());
            ControlAccess access = new ControlAccess(settings.controlToken());
            Faults faults = new Faults(new SecureRandom()::nextDouble, System::nanoTime);
            List<Contract> documents = providers.stream()
                    .map(provider -> Contract.load(provider.name()))
                    .toList();
            Journal journal = ControlPlane.journal();
            ControlPlane control = new ControlPlane(
                    access,
                    new StoreReadiness(jdbi, folder.incoming()),
                    new PlantedFaults(faults, providers, ids::uuid),
                    journal,
                    documents);
            HttpServer.Services services = new HttpServer.Services(
                    requests,
                    new ControlCredentials(credentials, access),
                    folder.incoming(),
                    ids::uuid,
                    clock,
                    faults,
                    journal);
            FrontPage frontPage = new FrontPage(requests, documents);
            List<Provider> answering = new ArrayList<>(providers);
            answering.add(control);
            http = opened(
                    HttpServer.start(settings, services, answering, Set.of(new PictureFiles(pictures), frontPage)));
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
