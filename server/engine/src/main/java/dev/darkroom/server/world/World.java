package dev.darkroom.server.world;

import dev.darkroom.server.fault.Faults;
import dev.darkroom.server.journal.Journal;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A tenant of the server. Its data can be exchanged while calls are under way: those end with the data they began with, which
 * go when the last of them has ended. Safe for use by several threads.
 */
public final class World {

    private static final RandomGenerator UNFORESEEN = new SecureRandom();

    private final String id;
    private final Origin origin;
    private final Faults faults;
    private final Journal journal;
    private final WorldClock clock;
    private final WorldDecisions decisions;
    private volatile RandomGenerator random = UNFORESEEN;
    private volatile @Nullable Held held;

    /**
     * What a world is made of.
     *
     * @param seed {@code demo} or {@code plain}; null when it is made of a snapshot
     * @param snapshot the id of the snapshot; null when it is made of a seed
     * @param now where its clock stands at first; null when it goes
     * @param idSeed what its ids follow from; null when nobody can foresee them
     */
    public record Origin(
            @Nullable String seed,
            @Nullable String snapshot,
            @Nullable Instant now,
            @Nullable Long idSeed) {}

    /**
     * Empty; {@link #hold} gives it data.
     *
     * @param id its id; {@link Worlds#OWN} for the server's own data
     * @param origin what it is made of
     * @param clock the time of the machine until it is set
     */
    public World(String id, Origin origin, Faults faults, Journal journal, WorldClock clock) {
        this.id = id;
        this.origin = origin;
        this.faults = faults;
        this.journal = journal;
        this.clock = clock;
        this.decisions = new WorldDecisions(clock);
        beginAnew();
    }

    /** Sets its clock and its ids to where they were at first. */
    void beginAnew() {
        if (origin.now() == null) {
            clock.reset();
        } else {
            clock.freeze(origin.now());
        }
        random = origin.idSeed() == null ? UNFORESEEN : new SeededIds(origin.idSeed());
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

    /** Its time. */
    public WorldClock clock() {
        return clock;
    }

    /** What of it is decided by itself. */
    public WorldDecisions decisions() {
        return decisions;
    }

    /** What its ids follow from. */
    RandomGenerator random() {
        return random;
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
