package dev.darkroom.server.provider.livingdocs;

import dev.darkroom.server.api.livingdocs.model.ImageImportResultStatus;
import org.jspecify.annotations.Nullable;

/**
 * What became of a picture of a batch.
 *
 * @param status whether there is a new entry
 * @param reason why there is none; null when there is
 * @param mediaId the entry of the media library; null when it failed
 */
public record Outcome(
        ImageImportResultStatus status,
        @Nullable String reason,
        @Nullable String mediaId) {

    static Outcome created(String mediaId) {
        return new Outcome(ImageImportResultStatus.SUCCESS, null, mediaId);
    }

    static Outcome skipped(String mediaId) {
        return new Outcome(ImageImportResultStatus.SKIPPED, "already exists", mediaId);
    }

    static Outcome notUploaded() {
        return failed("Could not upload image");
    }

    static Outcome unknownMediaType(String handle) {
        return failed("Unknown media type \"" + handle + "\"");
    }

    private static Outcome failed(String reason) {
        return new Outcome(ImageImportResultStatus.FAILED, reason, null);
    }
}
