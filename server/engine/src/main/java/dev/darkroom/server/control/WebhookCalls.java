package dev.darkroom.server.control;

import dev.darkroom.server.journal.Delivery;
import dev.darkroom.server.outbound.Outbound;
import dev.darkroom.server.outbound.OutboundException;
import dev.darkroom.server.world.World;
import dev.darkroom.server.world.Worlds;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls to other hosts, of which webhooks are written down in the world that they belong to. Safe for use by several threads. */
public final class WebhookCalls implements Outbound {

    private final Outbound outbound;
    private final Worlds worlds;

    /** Writes down what goes through here. */
    public WebhookCalls(Outbound outbound, Worlds worlds) {
        this.outbound = outbound;
        this.worlds = worlds;
    }

    @Override
    public Fetched fetch(URI url, long maximumBytes) throws OutboundException {
        return outbound.fetch(url, maximumBytes);
    }

    @Override
    public Outbound background() {
        return new WebhookCalls(outbound.background(), worlds);
    }

    @Override
    public int post(URI url, byte[] json) throws OutboundException {
        Attempt attempt = attempt(url, json, null);
        if (attempt.failure() != null) {
            throw attempt.failure();
        }
        return attempt.status();
    }

    /** Calls again what was called before, with the same body. */
    Delivery repeat(Delivery delivery) {
        return attempt(delivery.address(), delivery.body(), delivery.id()).delivery();
    }

    private record Attempt(
            Delivery delivery, int status, @Nullable OutboundException failure) {}

    private Attempt attempt(URI url, byte[] json, @Nullable UUID repeats) {
        World world = worlds.current();
        Instant sentAt = world.clock().instant();
        long began = System.nanoTime();
        int status = 0;
        OutboundException failure = null;
        try {
            status = outbound.post(url, json);
        } catch (OutboundException e) {
            failure = e;
        }
        // Chance of its own: the ids of the world are for what calls create.
        Delivery delivery = new Delivery(
                UUID.randomUUID(),
                sentAt,
                url,
                json,
                failure == null ? status : null,
                failure == null ? null : failure.getMessage(),
                Duration.ofNanos(System.nanoTime() - began),
                repeats);
        if (failure == null || !failure.isBusy()) {
            world.journal().deliveries().add(delivery);
        }
        return new Attempt(delivery, status, failure);
    }
}
