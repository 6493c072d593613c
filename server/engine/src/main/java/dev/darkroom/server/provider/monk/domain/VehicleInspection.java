package dev.darkroom.server.provider.monk.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An inspection of one vehicle; its tasks and images are kept beside it.
 *
 * @param id its id
 * @param createdAt when it was opened
 * @param creator the account that opened it; null when the token belongs to none
 * @param type its occasion
 * @param accidentNature what happened before it
 * @param related another inspection it belongs with, known here or not
 * @param vehicle the vehicle as JSON; null when nothing is known about it
 * @param additionalData what the caller wants to keep with it, as JSON
 */
public record VehicleInspection(
        UUID id,
        Instant createdAt,
        @Nullable String creator,
        @Nullable String type,
        @Nullable String accidentNature,
        @Nullable UUID related,
        @Nullable String vehicle,
        @Nullable String additionalData)
        implements Keyed {}
