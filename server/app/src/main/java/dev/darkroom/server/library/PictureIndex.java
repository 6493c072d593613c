package dev.darkroom.server.library;

import java.util.Optional;
import java.util.UUID;

/** What is known about stored pictures. Safe for use by several threads. */
public interface PictureIndex {

    /** Adds a picture. */
    void add(Picture picture);

    /** Looks a picture up. */
    Optional<Picture> find(UUID id);

    /** Forgets a picture; does nothing if there is none. */
    void remove(UUID id);
}
