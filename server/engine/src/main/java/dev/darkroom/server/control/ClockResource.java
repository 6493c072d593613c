package dev.darkroom.server.control;

import dev.darkroom.server.api.control.ClockApi;
import dev.darkroom.server.api.control.model.ClockAdvance;
import dev.darkroom.server.api.control.model.ClockSetting;
import dev.darkroom.server.api.control.model.ClockState;
import dev.darkroom.server.world.WorldClock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** Shows and sets the clock of the world that is called. */
final class ClockResource implements ClockApi {

    private final Supplier<WorldClock> clock;

    ClockResource(Supplier<WorldClock> clock) {
        this.clock = clock;
    }

    @Override
    public GetClockResponse getClock() {
        return GetClockResponse.ok(state());
    }

    @Override
    public SetClockResponse setClock(ClockSetting wanted) {
        OffsetDateTime now = wanted.now();
        WorldClock set = clock.get();
        if (Boolean.TRUE.equals(wanted.frozen())) {
            set.freeze(now == null ? set.instant() : now.toInstant());
        } else if (now == null) {
            set.reset();
        } else {
            set.run(now.toInstant());
        }
        return SetClockResponse.ok(state());
    }

    @Override
    public AdvanceClockResponse advanceClock(ClockAdvance wanted) {
        clock.get().advance(Duration.ofMillis(wanted.millis()));
        return AdvanceClockResponse.ok(state());
    }

    private ClockState state() {
        WorldClock shown = clock.get();
        return ClockState.builder()
                .now(shown.instant().atOffset(ZoneOffset.UTC))
                .frozen(shown.isFrozen())
                .build();
    }
}
