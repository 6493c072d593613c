package dev.darkroom.server.provider.mapillary.domain;

import java.util.Optional;

/** The images that are known. Safe for use by several threads. */
public interface StreetImages {

    /** Adds an image. */
    void add(StreetImage image);

    /** Looks an image up. */
    Optional<StreetImage> find(String key);
}
