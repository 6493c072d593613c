package dev.darkroom.server.provider.livingdocs.domain;

import org.jspecify.annotations.Nullable;

/**
 * A picture of a batch.
 *
 * @param position its place in the batch, from 0
 * @param url where it is fetched
 * @param externalId its id in the system it comes from
 * @param title what it is called in Livingdocs
 * @param metadata a JSON object
 * @param mediaType the handle of the media type it gets
 * @param outcome what became of it; null as long as nothing has
 */
public record ImportPicture(
        int position,
        String url,
        String externalId,
        String title,
        String metadata,
        String mediaType,
        @Nullable Outcome outcome) {}
