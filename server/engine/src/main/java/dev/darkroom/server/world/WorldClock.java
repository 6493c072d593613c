package dev.darkroom.server.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A clock that can be stopped and set. Safe for use by several threads. */
public final class WorldClock extends Clock {

    private final Clock machine;
    private volatile Setting setting = new Setting(null, Duration.ZERO);

    /** Where it stands, if it does, or else how far it is ahead of the machine's. */
    private record Setting(@Nullable Instant frozen, Duration ahead) {}

    /** @param machine what it tells until it is set */
    public WorldClock(Clock machine) {
        this.machine = machine;
    }

    /** Stops it at a time. */
    public synchronized void freeze(Instant time) {
        setting = new Setting(time, Duration.ZERO);
    }

    /** Lets it go on from a time. */
    public synchronized void run(Instant time) {
        setting = new Setting(null, Duration.between(machine.instant(), time));
    }

    /** Lets it tell the time of the machine. */
    public synchronized void reset() {
        setting = new Setting(null, Duration.ZERO);
    }

    /** Moves it, whether it stands or goes. */
    public synchronized void advance(Duration by) {
        Instant frozen = setting.frozen();
        setting = frozen == null
                ? new Setting(null, setting.ahead().plus(by))
                : new Setting(frozen.plus(by), Duration.ZERO);
    }

    /** Whether it stands. */
    public boolean isFrozen() {
        return setting.frozen() != null;
    }

    @Override
    public Instant instant() {
        Setting now = setting;
        Instant frozen = now.frozen();
        return frozen == null ? machine.instant().plus(now.ahead()) : frozen;
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("times here are instants");
    }
}
