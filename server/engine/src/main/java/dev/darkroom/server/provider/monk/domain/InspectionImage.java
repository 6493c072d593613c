package dev.darkroom.server.provider.monk.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An image of an inspection.
 *
 * @param id its id
 * @param inspection the inspection it belongs to
 * @param picture its bytes
 * @param name what it is called; null when neither the caller nor the file said
 * @param traits what was said about it when it was added
 * @param additionalData what the caller wants to keep with it, as JSON; the one thing that can be changed
 */
public record InspectionImage(
        UUID id,
        UUID inspection,
        UUID picture,
        @Nullable String name,
        ImageTraits traits,
        @Nullable String additionalData)
        implements Keyed {}
