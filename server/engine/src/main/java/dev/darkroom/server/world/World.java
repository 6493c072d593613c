package dev.darkroom.server.world;

import dev.darkroom.server.fault.Faults;
import dev.darkroom.server.journal.Journal;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A tenant of the server. Its data can be exchanged while calls are under way: those end with the data they began with, which
 * go when the last of them has ended. Safe for use by several threads.
 */
public final class World {

    private final String id;
    private final Origin origin;
    private final Faults faults;
    private final Journal journal;
    private volatile @Nullable Held held;

    /**
     * What a world is made of.
     *
     * @param seed {@code demo} or {@code plain}; null when it is made of a snapshot
     * @param snapshot the id of the snapshot; null when it is made of a seed
     */
    public record Origin(@Nullable String seed, @Nullable String snapshot) {}

    /**
     * Empty; {@link #hold} gives it data.
     *
     * @param id its id; {@link Worlds#OWN} for the server's own data
     * @param origin what it is made of
     */
    public World(String id, Origin origin, Faults faults, Journal journal) {
        this.id = id;
        this.origin = origin;
        this.faults = faults;
        this.journal = journal;
    }

    /** Its id; {@link Worlds#OWN} for the server's own data. */
    public String id() {
        return id;
    }

    /** What it is made of. */
    public Origin origin() {
        return origin;
    }

    /** Calls of it that are to fail. */
    public Faults faults() {
        return faults;
    }

    /** What of it was called. */
    public Journal journal() {
        return journal;
    }

    /** Gives it its first data. */
    synchronized void hold(WorldData data) {
        held = new Held(this, data);
    }

    /** Gives it other data; false if it has ended. */
    synchronized boolean exchange(WorldData data) {
        Held before = held;
        if (before == null) {
            return false;
        }
        held = new Held(this, data);
        before.close();
        return true;
    }

    /** Takes its data away; nobody can enter any more. */
    synchronized void end() {
        Held before = held;
        held = null;
        if (before != null) {
            before.close();
        }
    }

    /** Its data for a while, until the caller closes them; empty when it has ended. */
    Optional<Held> enter() {
        for (Held now = held; now != null; now = held) {
            if (now.enter()) {
                return Optional.of(now);
            }
        }
        return Optional.empty();
    }

    /** Data, and how many use them; the world itself is one. */
    static final class Held implements AutoCloseable {

        private final World world;
        private final WorldData data;
        private final AtomicInteger users = new AtomicInteger(1);

        Held(World world, WorldData data) {
            this.world = world;
            this.data = data;
        }

        World world() {
            return world;
        }

        WorldData data() {
            return data;
        }

        boolean enter() {
            return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
        }

        /** One user less. */
        @Override
        public void close() {
            if (users.decrementAndGet() == 0) {
                data.close();
            }
        }
    }
}
