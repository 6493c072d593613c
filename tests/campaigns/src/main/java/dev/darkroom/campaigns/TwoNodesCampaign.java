package dev.darkroom.campaigns;

import dev.darkroom.client.error.DarkroomException;
import dev.darkroom.client.monk.MonkClient;
import dev.darkroom.client.monk.model.ImageUpdate;
import dev.darkroom.server.StoredPictures;
import dev.darkroom.server.config.ServerSettings;
import dev.darkroom.server.library.PictureIntegrity.Fault;
import dev.darkroom.server.store.DataFolder;
import dev.darkroom.tests.stores.LocalBucket;
import dev.darkroom.tests.stores.LocalPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/** Two servers over one database and one bucket, of which one or the other is killed while callers take them in turns. */
final class TwoNodesCampaign implements Campaign {

    private static final int NODES = 2;
    private static final int ADDING = 3;
    private static final int DELETING = 2;
    private static final int REGISTERS = 4;
    private static final String MEMBER = "number";
    private static final int LONGEST_MILLIS = 3_000;

    @Override
    public String name() {
        return "two-nodes";
    }

    @Override
    public String unit() {
        return "kills";
    }

    @Override
    public int usualAmount() {
        return 50;
    }

    @Override
    public Outcome run(Path folder, int amount) throws IOException {
        Outcome outcome = new Outcome();
        SplittableRandom random = new SplittableRandom();
        AtomicInteger unknown = new AtomicInteger();
        try (LocalPostgres postgres = LocalPostgres.start();
                LocalBucket bucket = LocalBucket.start()) {
            Map<String, String> environment = new HashMap<>(postgres.environment());
            environment.putAll(bucket.environment());
            String database = postgres.newDatabase();
            try (Nodes nodes = new Nodes(
                    NODES,
                    folder,
                    environment,
                    "--no-demo",
                    "--database-url=" + database,
                    "--blob-url=" + bucket.address("both"))) {
                Inspection inspection = new Inspection(nodes.next(), 0);
                List<Register<MonkClient>> registers = registers(nodes);
                Callers callers = new Callers()
                        .start(ADDING, () -> attempt(nodes, inspection::add, unknown))
                        .start(DELETING, () -> attempt(nodes, inspection::delete, unknown));
                for (Register<MonkClient> register : registers) {
                    callers.start(1, () -> attempt(nodes, register::write, unknown))
                            .start(1, () -> attempt(nodes, monk -> register.read(monk, outcome), new AtomicInteger()));
                }
                try (callers) {
                    for (int kill = 0; kill < amount; kill++) {
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_MILLIS)));
                        nodes.replace(random.nextInt(NODES));
                    }
                    outcome.require(callers.isAnyWorking(), "nobody calls any more");
                }
                for (MonkClient node : nodes.all()) {
                    inspection.compare(node, outcome);
                    registers.forEach(register -> register.read(node, outcome));
                }
                outcome.figure("kills", amount)
                        .figure("images added and deleted, acknowledged", inspection.acknowledged())
                        .figure("numbers written", sum(registers, Register::written))
                        .figure("reads of these that were compared", sum(registers, Register::reads));
            }
            ServerSettings settings = ServerSettings.builder()
                    .data(folder)
                    .databaseUrl(database)
                    .blobUrl(bucket.address("both"))
                    .environment(environment)
                    .build();
            check(settings, outcome);
        }
        return outcome.figure("writes of which nobody was told the end", unknown);
    }

    private static List<Register<MonkClient>> registers(Nodes nodes) {
        List<Register<MonkClient>> registers = new ArrayList<>();
        for (int i = 1; i <= REGISTERS; i++) {
            Inspection inspection = new Inspection(nodes.next(), i);
            registers.add(register(inspection.id(), inspection.add(nodes.next())));
        }
        return registers;
    }

    /** A number in the additional data of an image. */
    private static Register<MonkClient> register(UUID inspection, UUID image) {
        return new Register<>(
                (monk, number) -> monk.images()
                        .updateImageOfInspection(
                                inspection,
                                image,
                                ImageUpdate.builder()
                                        .additionalData(Map.of(MEMBER, number))
                                        .build()),
                monk -> {
                    Map<String, ?> data = monk.images()
                            .getImageOfInspection(inspection, image)
                            .additionalData();
                    return data == null ? 0 : ((Number) data.get(MEMBER)).intValue();
                });
    }

    /** Calls the node whose turn it is, which may be dead. */
    private static void attempt(Nodes nodes, Consumer<MonkClient> call, AtomicInteger failures) {
        try {
            call.accept(nodes.next());
        } catch (DarkroomException e) {
            failures.incrementAndGet();
        }
    }

    private static int sum(List<Register<MonkClient>> registers, ToIntFunction<Register<MonkClient>> count) {
        return registers.stream().mapToInt(count).sum();
    }

    /** What a killed node had half stored is cleared away when it is an hour old, and until then known as pending. */
    private static void check(ServerSettings settings, Outcome outcome) throws IOException {
        AtomicInteger pending = new AtomicInteger();
        try {
            long pictures = StoredPictures.check(settings, true, finding -> {
                if (finding.fault() == Fault.UNKNOWN) {
                    pending.incrementAndGet();
                } else {
                    outcome.failure(finding.id() + ": " + finding.fault());
                }
            });
            outcome.figure("pictures in the end, all of whose bytes were read", pictures)
                    .figure("half stored by killed nodes, to be cleared away", pending);
        } catch (DataFolder.InUseException e) {
            throw new IOException(e);
        }
    }
}
