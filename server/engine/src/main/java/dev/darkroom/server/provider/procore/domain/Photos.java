package dev.darkroom.server.provider.procore.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The images of projects. Safe for use by several threads. */
public interface Photos {

    /** How many images of a project there are, without those in the recycle bin. */
    long count(long project, PhotoFilter filter);

    /** A page of a project's images, without those in the recycle bin. */
    List<Photo> page(long project, PhotoFilter filter, PhotoOrder order, PageWindow window);

    /** Looks an image of a project up, in the recycle bin too. */
    Optional<Photo> find(long project, long id);

    /** Adds an image. */
    void add(NewPhoto photo);

    /** Changes an image. */
    void change(Photo photo, PhotoDetails details, Instant at);

    /** Puts an image into the recycle bin. */
    void discard(long id, Instant at);

    /**
     * Puts all images of an album into the recycle bin.
     *
     * @param home the album they belong to from then on, as do those that were in the recycle bin before
     */
    void discardAll(long album, long home, Instant at);

    /** Takes an image out of the recycle bin. */
    void bringBack(long id);

    /** Removes an image for good, with its comments and from the covers it is on. */
    void erase(long id);
}
