package dev.darkroom.server.store.archive;

/** Is told how far it is. */
public interface Progress {

    /**
     * Is called now and then.
     *
     * @param done rows and pictures that are done
     * @param all of them
     */
    void reached(long done, long all);
}
