package dev.darkroom.server.provider.livingdocs.domain;

import org.jspecify.annotations.Nullable;

/**
 * What became of a picture of a batch.
 *
 * @param kind whether there is a new entry
 * @param reason why there is none; null when there is
 * @param mediaId the entry of the media library; null when it failed
 */
public record Outcome(
        Kind kind, @Nullable String reason, @Nullable String mediaId) {

    /** Whether a picture made it into the media library. */
    public enum Kind {
        /** There is a new entry. */
        SUCCESS,
        /** There was an entry before. */
        SKIPPED,
        /** There is none. */
        FAILED
    }

    /** There is a new entry. */
    public static Outcome created(String mediaId) {
        return new Outcome(Kind.SUCCESS, null, mediaId);
    }

    /** There was an entry before. */
    public static Outcome skipped(String mediaId) {
        return new Outcome(Kind.SKIPPED, "already exists", mediaId);
    }

    /** The address gave no picture that is taken. */
    public static Outcome notUploaded() {
        return failed("Could not upload image");
    }

    /** The project has no media type of that handle. */
    public static Outcome unknownMediaType(String handle) {
        return failed("Unknown media type \"" + handle + "\"");
    }

    private static Outcome failed(String reason) {
        return new Outcome(Kind.FAILED, reason, null);
    }
}
