package dev.darkroom.server.provider.mapillary.domain;

import java.time.Instant;
import java.util.List;

/** What people have written about images. Safe for use by several threads. */
public interface ImageComments {

    /** The comments on an image, oldest first. */
    List<ImageComment> on(String imageKey);

    /** Adds a comment. */
    void add(String imageKey, String key, String text, String author, Instant at);

    /** Gives an author a portrait, which stands beside all of their comments. */
    void portray(String author, String avatar);
}
