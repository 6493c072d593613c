package dev.darkroom.server.library;

import java.util.Optional;
import java.util.ServiceLoader;

/** Tells failures of one kind of store by what its own exceptions say; {@link ServiceLoader} finds those on the class path. */
public interface StorageFaultReader {

    /**
     * What is wrong with the store.
     *
     * @param failure one exception; those that caused it are asked about, too
     * @return empty if it is not this kind of store that fails, or it is somebody's mistake
     */
    Optional<StorageFault> read(Throwable failure);
}
