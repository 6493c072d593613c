package dev.darkroom.server.journal;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call of a webhook. Immutable.
 *
 * @param sentAt by the clock of its world
 * @param address what was called
 * @param body what was sent
 * @param status what was answered; null when nothing was
 * @param failure why nothing was answered; null when something was
 * @param took until the answer, or until there was none
 * @param repeats the one that it repeats because somebody asked for it; null when nobody did
 */
public record Delivery(
        UUID id,
        Instant sentAt,
        URI address,
        byte[] body,
        @Nullable Integer status,
        @Nullable String failure,
        Duration took,
        @Nullable UUID repeats) {

    long weight() {
        return address.toString().length() + (long) body.length;
    }
}
