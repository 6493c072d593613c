package dev.darkroom.server.control;

import dev.darkroom.server.api.control.WorldsApi;
import dev.darkroom.server.api.control.model.NewWorld;
import dev.darkroom.server.api.control.model.RemoveWorldParameters;
import dev.darkroom.server.api.control.model.ResetWorld;
import dev.darkroom.server.api.control.model.ResetWorldParameters;
import dev.darkroom.server.api.control.model.Seed;
import dev.darkroom.server.api.control.model.Snapshot;
import dev.darkroom.server.api.control.model.TakeSnapshotParameters;
import dev.darkroom.server.api.control.model.World;
import dev.darkroom.server.api.control.model.WorldList;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.spi.CurrentRequest;
import dev.darkroom.server.world.World.Origin;
import dev.darkroom.server.world.WorldCopies;
import dev.darkroom.server.world.WorldPath;
import dev.darkroom.server.world.Worlds;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes, resets and removes worlds. */
final class WorldsResource implements WorldsApi {

    private static final int MAX_SNAPSHOTS = 100;

    private final int maximum = Contract.load(ControlPlane.NAME)
            .property("WorldList", "worlds")
            .path("maxItems")
            .asInt();
    private final Worlds worlds;
    private final WorldCopies copies;
    private final CurrentRequest request;
    private final Supplier<String> ids;

    WorldsResource(Worlds worlds, WorldCopies copies, CurrentRequest request, Supplier<String> ids) {
        this.worlds = worlds;
        this.copies = copies;
        this.request = request;
        this.ids = ids;
    }

    @Override
    public ListWorldsResponse listWorlds() {
        return ListWorldsResponse.ok(WorldList.builder()
                .worlds(worlds.made().stream().map(this::shown).toList())
                .build());
    }

    @Override
    public CreateWorldResponse createWorld(NewWorld wanted) {
        Seed seed = wanted.seed();
        if (seed != null && wanted.snapshot() != null) {
            throw ControlErrors.refused("snapshot", "A world is made of a seed or of a snapshot.");
        }
        Origin origin = new Origin(
                wanted.snapshot() != null ? null : (seed == null ? Seed.DEMO : seed).toString(),
                wanted.snapshot(),
                wanted.now() == null ? null : wanted.now().toInstant(),
                wanted.idSeed());
        return CreateWorldResponse.created(shown(worlds.make(ids.get(), origin, maximum, opening(origin))
                .orElseThrow(() ->
                        ControlErrors.failure(409, "There are " + maximum + " worlds already; remove some first."))));
    }

    @Override
    public RemoveWorldResponse removeWorld(RemoveWorldParameters parameters) {
        made(parameters.worldId());
        worlds.remove(parameters.worldId());
        return RemoveWorldResponse.noContent();
    }

    @Override
    public ResetWorldResponse resetWorld(ResetWorldParameters parameters, ResetWorld wanted) {
        dev.darkroom.server.world.World world = made(parameters.worldId());
        Origin origin = wanted.snapshot() == null ? world.origin() : new Origin(null, wanted.snapshot(), null, null);
        if (!worlds.reset(world, opening(origin))) {
            throw unknown(parameters.worldId());
        }
        return ResetWorldResponse.noContent();
    }

    @Override
    public TakeSnapshotResponse takeSnapshot(TakeSnapshotParameters parameters) {
        String id = ids.get();
        if (!isKept(id, parameters.worldId())) {
            throw ControlErrors.failure(409, "There are " + MAX_SNAPSHOTS + " snapshots already.");
        }
        return TakeSnapshotResponse.created(Snapshot.builder().id(id).build());
    }

    private boolean isKept(String id, String world) {
        try {
            return worlds.find(world)
                    .flatMap(found -> worlds.inside(found, () -> copies.keep(id, MAX_SNAPSHOTS)))
                    .orElseThrow(() -> unknown(world));
        } catch (UnsupportedOperationException e) {
            throw ControlErrors.failure(409, String.valueOf(e.getMessage()));
        }
    }

    private Worlds.Opening opening(Origin origin) {
        return copies.of(origin)
                .orElseThrow(
                        () -> ControlErrors.refused("snapshot", "There is no snapshot " + origin.snapshot() + "."));
    }

    private dev.darkroom.server.world.World made(String id) {
        dev.darkroom.server.world.World world = worlds.find(id).orElseThrow(() -> unknown(id));
        if (world.id().equals(Worlds.OWN)) {
            throw ControlErrors.failure(409, "The server's own data are kept; make a world for what is to go.");
        }
        return world;
    }

    private static RuntimeException unknown(String id) {
        return ControlErrors.failure(404, "There is no world " + id + ".");
    }

    private World shown(dev.darkroom.server.world.World world) {
        return World.builder()
                .id(world.id())
                .uri(WorldPath.root(request.base().toString()) + WorldPath.prefix(world.id()))
                .seed(seed(world.origin().seed()))
                .snapshot(world.origin().snapshot())
                .build();
    }

    private static @Nullable Seed seed(@Nullable String name) {
        return name == null ? null : Seed.of(name);
    }
}
