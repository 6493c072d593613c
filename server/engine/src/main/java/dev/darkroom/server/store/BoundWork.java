package dev.darkroom.server.store;

import dev.darkroom.server.jobs.Jobs;
import dev.darkroom.server.world.World;
import dev.darkroom.server.world.WorldData;
import dev.darkroom.server.world.Worlds;

/**
 * Work that is done for a world.
 *
 * @param work what is done
 */
record BoundWork(Worlds worlds, World world, WorldData data, Jobs.Work work) implements Jobs.Work {

    @Override
    public void run(String id) {
        worlds.with(world, data, () -> work.run(id));
    }

    @Override
    public void giveUp(String id) {
        worlds.with(world, data, () -> work.giveUp(id));
    }
}
