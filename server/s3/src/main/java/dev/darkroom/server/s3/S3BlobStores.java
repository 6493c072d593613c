package dev.darkroom.server.s3;

import dev.darkroom.server.library.BlobStore;
import dev.darkroom.server.library.BlobStoreFactory;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/** Opens stores at {@code s3://bucket/prefix}; endpoint, region and credentials come from {@code AWS_} environment variables. */
public final class S3BlobStores implements BlobStoreFactory {

    /** Knows nothing yet. */
    public S3BlobStores() {}

    @Override
    public Optional<BlobStore> open(URI address, Map<String, String> environment) throws IOException {
        if (!S3Location.SCHEME.equalsIgnoreCase(address.getScheme())) {
            return Optional.empty();
        }
        S3Client client = null;
        boolean reached = false;
        try {
            S3Location location = S3Location.of(address);
            client = S3Connection.open(environment);
            S3BlobStore store = new S3BlobStore(client, location);
            // Asks for what will be needed: a bucket may be seen by one who may not list it.
            store.isEmpty();
            reached = true;
            return Optional.of(store);
        } catch (SdkException | IOException | IllegalArgumentException e) {
            throw new IOException(address + " cannot be used for pictures: " + e.getMessage(), e);
        } finally {
            if (client != null && !reached) {
                client.close();
            }
        }
    }
}
