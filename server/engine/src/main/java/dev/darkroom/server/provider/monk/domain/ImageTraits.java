package dev.darkroom.server.provider.monk.domain;

import org.jspecify.annotations.Nullable;

/**
 * What was said about an image when it was added; null where nothing was said.
 *
 * @param type a sight or a close-up
 * @param subtype what a close-up shows
 * @param siblingKey what two paired close-ups have in common
 * @param damageArea the damaged part of the vehicle, as JSON
 * @param viewpoint from where the picture was taken, as JSON
 * @param checks the compliance checks that were asked for, as JSON
 */
public record ImageTraits(
        @Nullable String type,
        @Nullable String subtype,
        @Nullable String siblingKey,
        @Nullable String damageArea,
        @Nullable String viewpoint,
        @Nullable String checks) {

    /** Nothing was said. */
    public static final ImageTraits NONE = new ImageTraits(null, null, null, null, null, null);
}
