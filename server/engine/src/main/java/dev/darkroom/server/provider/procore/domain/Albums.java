package dev.darkroom.server.provider.procore.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The albums of projects. Safe for use by several threads. */
public interface Albums {

    /**
     * An album with what it holds.
     *
     * @param count the number of its images, without those in the recycle bin
     * @param coverPicture the bytes of the image on its cover; null when there is none
     */
    record Filled(Album album, int count, @Nullable UUID coverPicture) {}

    /** Adds an album to a project. */
    void add(long project, Album album);

    /** Looks an album of a project up. */
    Optional<Album> find(long project, long id);

    /** The album of a project for images that name none. */
    Optional<Album> unclassified(long project);

    /** The position behind the last album of a project. */
    int nextPosition(long project);

    /** Replaces what is known about an album. */
    void change(Album album);

    /** Removes an album, in which there must be no image. */
    void remove(long id);

    /** How many albums a project has. */
    long count(long project);

    /** A page of a project's albums in the order of their positions. */
    List<Filled> page(long project, PageWindow window);
}
