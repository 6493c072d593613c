package dev.darkroom.server.library;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** Opens stores of one kind, by their addresses; {@link ServiceLoader} finds those on the class path. */
public interface BlobStoreFactory {

    /**
     * Opens a store, which has been reached when this returns.
     *
     * @param address where it is
     * @param environment environment variables, which may hold credentials
     * @return empty if it is of another kind
     * @throws IOException if it cannot be reached or used; the message says why and holds no secret
     */
    Optional<BlobStore> open(URI address, Map<String, String> environment) throws IOException;

    /**
     * Opens a store of any kind that is on the class path.
     *
     * @throws IOException if it cannot be reached or used, or nothing here knows the kind
     */
    static BlobStore find(URI address, Map<String, String> environment) throws IOException {
        for (BlobStoreFactory factory : ServiceLoader.load(BlobStoreFactory.class)) {
            Optional<BlobStore> store = factory.open(address, environment);
            if (store.isPresent()) {
                return store.get();
            }
        }
        throw new IOException("nothing on the class path keeps pictures at " + address);
    }
}
