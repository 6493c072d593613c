package dev.darkroom.server.fault;

import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.spi.Provider;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A failure on demand: which calls fail, and how. Counts them; safe for use by several threads. */
public final class PlannedFault {

    /** How calls fail. */
    public sealed interface Effect {}

    /**
     * With an error in the provider's shape; nothing is done.
     *
     * @param status 400 to 599
     * @param retryAfterSeconds of the header {@code Retry-After}; null for none
     */
    public record Status(int status, @Nullable Integer retryAfterSeconds) implements Effect {}

    /**
     * Not at all, but later.
     *
     * @param millis milliseconds
     * @param spreadMillis how many more there may be, by chance
     */
    public record Delay(int millis, int spreadMillis) implements Effect {}

    /** By a connection that is reset (RST) before anything is done. */
    public record Reset() implements Effect {}

    /**
     * By a response that breaks off.
     *
     * @param afterBytes how much of the body is sent
     */
    public record Truncate(long afterBytes) implements Effect {}

    /**
     * With 429 when there were too many.
     *
     * @param calls how many pass in a window
     * @param windowSeconds its length; it begins with its first call
     */
    public record RateLimit(int calls, int windowSeconds) implements Effect {}

    /**
     * How a limit stands behind a call; by itself it lets the call pass.
     *
     * @param calls how many pass in a window
     * @param remaining how many of them are left
     * @param secondsLeft how long the window goes on, rounded up
     */
    public record Allowance(int calls, int remaining, int secondsLeft) implements Effect {

        /** Whether the call is the first that is too many, or comes behind it. */
        boolean isExceeded() {
            return remaining < 0;
        }
    }

    /**
     * Which calls may fail.
     *
     * @param provider whose; null for everybody's
     * @param operation the id of the operation; null for all of them
     * @param first the first call, counted from 1
     * @param last the last call; null when there is none
     * @param probability 0 to 1
     */
    public record Calls(
            @Nullable String provider,
            @Nullable String operation,
            int first,
            @Nullable Integer last,
            double probability) {}

    private final UUID id;
    private final Calls calls;
    private final Effect effect;
    private final AtomicLong seen = new AtomicLong();
    private final AtomicLong struck = new AtomicLong();
    private final Window window = new Window();

    /**
     * Fails nothing yet.
     *
     * @param id its id
     * @param calls which calls may fail
     * @param effect how
     */
    public PlannedFault(UUID id, Calls calls, Effect effect) {
        this.id = id;
        this.calls = calls;
        this.effect = effect;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Which calls may fail. */
    public Calls calls() {
        return calls;
    }

    /** How calls fail. */
    public Effect effect() {
        return effect;
    }

    /** How many calls it has been about. */
    public long seen() {
        return seen.get();
    }

    /** How many of them failed. */
    public long struck() {
        return struck.get();
    }

    boolean isAbout(Provider provider, Operation operation) {
        return (calls.provider() == null || calls.provider().equals(provider.name()))
                && (calls.operation() == null || calls.operation().equals(operation.id()));
    }

    /** Counts a call that it is about; what becomes of the call, in the place of a rate limit how that stands. */
    Optional<Effect> strike(DoubleSupplier random, LongSupplier nanos) {
        long call = seen.incrementAndGet();
        boolean strikes = call >= calls.first()
                && (calls.last() == null || call <= calls.last())
                && random.getAsDouble() < calls.probability();
        Effect outcome = strikes ? outcome(random, nanos) : null;
        if (outcome != null && !(outcome instanceof Allowance allowance && !allowance.isExceeded())) {
            struck.incrementAndGet();
        }
        return Optional.ofNullable(outcome);
    }

    private @Nullable Effect outcome(DoubleSupplier random, LongSupplier nanos) {
        if (effect instanceof Delay delay) {
            return new Delay(delay.millis() + (int) (random.getAsDouble() * delay.spreadMillis()), 0);
        }
        return effect instanceof RateLimit limit ? window.take(limit, nanos.getAsLong()) : effect;
    }

    /** The span of time that calls are counted in. */
    private static final class Window {

        private static final long SECOND = 1_000_000_000;

        private long begin;
        private long taken;

        synchronized Allowance take(RateLimit limit, long now) {
            if (taken == 0 || now - begin >= limit.windowSeconds() * SECOND) {
                begin = now;
                taken = 0;
            }
            taken++;
            long left = limit.windowSeconds() * SECOND - (now - begin);
            int remaining = (int) Math.max(-1, limit.calls() - taken);
            return new Allowance(limit.calls(), remaining, (int) ((left + SECOND - 1) / SECOND));
        }
    }
}
