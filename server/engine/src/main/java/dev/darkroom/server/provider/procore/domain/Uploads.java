package dev.darkroom.server.provider.procore.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files on their way to images. Safe for use by several threads. */
public interface Uploads {

    /** Adds an upload. */
    void add(Upload upload);

    /** Looks an upload up. */
    Optional<Upload> find(String uuid);

    /** Keeps the file of an upload, in the place of one it has. */
    void receive(String uuid, UUID picture);

    /** Some of those that nobody can use any more. */
    List<Upload> expired(Instant now);

    /** Removes an upload, but not its file. */
    void remove(String uuid);
}
