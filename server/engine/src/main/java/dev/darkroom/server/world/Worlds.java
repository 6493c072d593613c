package dev.darkroom.server.world;

import dev.darkroom.server.fault.Faults;
import dev.darkroom.server.journal.Journal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The worlds of a server, and which of them a thread works for. Safe for use by several threads. */
public final class Worlds implements AutoCloseable {

    /** The id of the server's own data. */
    public static final String OWN = "own";

    private final World standard;
    private final @Nullable WorldData standardData;
    private final Supplier<Faults> faults;
    private final Supplier<Journal> journals;
    private final Map<String, World> made = new LinkedHashMap<>();
    private final ThreadLocal<World.@Nullable Held> bound = new ThreadLocal<>();

    /** Work that may fail in its own way. */
    @FunctionalInterface
    public interface Call<T> {

        /** Does it. */
        T run() throws Exception;
    }

    /** Opens data for a world; closed with the world. */
    @FunctionalInterface
    public interface Opening {

        /** Opens them. */
        WorldData open(World world);
    }

    /**
     * Only the server's own data.
     *
     * @param standardData those, which others close; null for a server that keeps nothing
     * @param ownClock the time of the server's own data
     * @param faults makes new lists of faults
     * @param journals makes new journals
     */
    public Worlds(
            @Nullable WorldData standardData,
            WorldClock ownClock,
            Supplier<Faults> faults,
            Supplier<Journal> journals) {
        this.standard =
                new World(OWN, new World.Origin(null, null, null, null), faults.get(), journals.get(), ownClock);
        this.standardData = standardData;
        this.faults = faults;
        this.journals = journals;
    }

    /** The world that this thread works for; the server's own data unless it is bound to another. */
    public World current() {
        World.Held held = bound.get();
        return held == null ? standard : held.world();
    }

    /** The data of the world that this thread works for. */
    public WorldData data() {
        World.Held held = bound.get();
        WorldData data = held == null ? standardData : held.data();
        if (data == null) {
            throw new IllegalStateException("this server keeps nothing");
        }
        return data;
    }

    /** The world with an id. */
    public Optional<World> find(String id) {
        if (id.equals(OWN)) {
            return Optional.of(standard);
        }
        synchronized (made) {
            return Optional.ofNullable(made.get(id));
        }
    }

    /** Those that were made, the oldest first. */
    public List<World> made() {
        synchronized (made) {
            return new ArrayList<>(made.values());
        }
    }

    /**
     * Makes a world.
     *
     * @param maximum how many there may be
     * @return empty if there are as many already
     */
    public Optional<World> make(String id, World.Origin origin, int maximum, Opening opening) {
        World world = new World(id, origin, faults.get(), journals.get(), new WorldClock(Clock.systemUTC()));
        synchronized (made) {
            if (made.size() >= maximum) {
                return Optional.empty();
            }
            made.put(id, world);
        }
        boolean opened = false;
        try {
            world.hold(opening.open(world));
            opened = true;
            return Optional.of(world);
        } finally {
            if (!opened) {
                remove(id);
            }
        }
    }

    /** Exchanges the data of a world, forgets its faults and its journal, and sets its clock and ids to the beginning; false if it has ended. */
    public boolean reset(World world, Opening opening) {
        WorldData data = opening.open(world);
        if (!world.exchange(data)) {
            data.close();
            return false;
        }
        world.beginAnew();
        world.faults().clear();
        world.decisions().clear();
        world.journal().clear();
        world.journal().strict().reset();
        world.journal().deliveries().clear();
        return true;
    }

    /** Removes a world; false if there is none. */
    public boolean remove(String id) {
        World world;
        synchronized (made) {
            world = made.remove(id);
        }
        if (world != null) {
            world.end();
        }
        return world != null;
    }

    /**
     * Does something for a world.
     *
     * @return what it returned; empty if the world has ended
     * @throws Exception what it threw
     */
    public <T> Optional<T> in(World world, Call<T> call) throws Exception {
        if (world == standard) {
            return Optional.of(call.run());
        }
        Optional<World.Held> entered = world.enter();
        if (entered.isEmpty()) {
            return Optional.empty();
        }
        try (World.Held held = entered.get()) {
            return Optional.of(bound(held, call));
        }
    }

    /**
     * Does something for a world.
     *
     * @return what it returned; empty if the world has ended
     */
    public <T> Optional<T> inside(World world, Supplier<T> work) {
        try {
            return in(world, work::get);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does something with data that belong to no world yet, or are known to be open. */
    public void with(World world, WorldData data, Runnable work) {
        World.Held before = bound.get();
        bound.set(new World.Held(world, data));
        try {
            work.run();
        } finally {
            restore(before);
        }
    }

    private <T> T bound(World.Held held, Call<T> call) throws Exception {
        World.Held before = bound.get();
        bound.set(held);
        try {
            return call.run();
        } finally {
            restore(before);
        }
    }

    private void restore(World.@Nullable Held before) {
        if (before == null) {
            bound.remove();
        } else {
            bound.set(before);
        }
    }

    /** Removes all that were made. */
    @Override
    public void close() {
        made().forEach(world -> remove(world.id()));
    }
}
