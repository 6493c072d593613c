package dev.darkroom.server.provider.procore.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way to an image.
 *
 * @param user the id of the one who prepared it and alone can use it
 * @param filename the name that downloads of the file get; null when none was given
 * @param contentType the media type that downloads of the file get; null when none was given
 * @param sendUntil when the file must have begun to come
 * @param useUntil until when images can be made of it
 * @param picture the file; null until it has come
 */
public record Upload(
        String uuid,
        long company,
        long project,
        long user,
        @Nullable String filename,
        @Nullable String contentType,
        Instant createdAt,
        Instant sendUntil,
        Instant useUntil,
        @Nullable UUID picture) {

    /**
     * How long a new one is good for.
     *
     * @param sending until the file must have begun to come
     * @param using until when images can be made of it
     */
    public record Lifetimes(Duration sending, Duration using) {}

    /** A new one without a file. */
    public static Upload prepared(
            String uuid,
            ProjectScope scope,
            @Nullable String filename,
            @Nullable String contentType,
            Instant now,
            Lifetimes lifetimes) {
        return new Upload(
                uuid,
                scope.company(),
                scope.project(),
                scope.user().id(),
                filename,
                contentType,
                now,
                now.plus(lifetimes.sending()),
                now.plus(lifetimes.using()),
                null);
    }

    /** Whether an image can be made of it within this scope. */
    public boolean isReadyFor(ProjectScope scope, Instant now) {
        return picture != null
                && now.isBefore(useUntil)
                && company == scope.company()
                && project == scope.project()
                && user == scope.user().id();
    }
}
