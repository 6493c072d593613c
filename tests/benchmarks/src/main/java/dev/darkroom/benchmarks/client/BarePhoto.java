package dev.darkroom.benchmarks.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An image as someone would write it who needs all of what the stand-in says. */
record BarePhoto(
        long id,
        String url,
        long size,
        String filename,
        @Nullable String description,
        @Nullable String thumbnailUrl,
        @Nullable OffsetDateTime takenAt,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt,
        @Nullable Place location,
        String imageCategoryName,
        long imageCategoryId,
        boolean permanentlyDeleted,
        @JsonProperty("private") boolean isPrivate,
        boolean starred,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String gpsLat,
        @Nullable String gpsLong,
        Person uploader,
        List<Craft> trades,
        int commentsCount) {

    record Place(
            long id,
            String name,
            String nodeName,
            @Nullable Long parentId,
            OffsetDateTime createdAt,
            OffsetDateTime updatedAt) {}

    record Person(long id, String login, String name) {}

    record Craft(long id, String name, boolean active, OffsetDateTime updatedAt) {}
}
