package dev.darkroom.server.provider.livingdocs.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a media library.
 *
 * @param id its id in answers
 * @param project whose library it is in
 * @param systemName where it was imported from; null when it was not
 * @param externalId its id there; null when it was not imported
 * @param mediaType the handle of its media type
 * @param picture its bytes
 * @param metadata a JSON object
 * @param createdAt when it was created
 */
public record Medium(
        String id,
        String project,
        @Nullable String systemName,
        @Nullable String externalId,
        String mediaType,
        UUID picture,
        String metadata,
        Instant createdAt) {}
