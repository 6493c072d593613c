package dev.darkroom.server.world;

import dev.darkroom.server.jobs.Jobs;
import dev.darkroom.server.library.BlobStore;

/** What a world keeps. Safe for use by several threads. */
public interface WorldData extends AutoCloseable {

    /** The bytes of its pictures. */
    BlobStore blobs();

    /** Its work after the answer. */
    Jobs jobs();

    /** Gives everything back; nobody uses it any more. */
    @Override
    void close();
}
