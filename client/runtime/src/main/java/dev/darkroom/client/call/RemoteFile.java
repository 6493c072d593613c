package dev.darkroom.client.call;

import dev.darkroom.client.body.Download;
import dev.darkroom.client.error.ApiException;
import dev.darkroom.client.error.DarkroomException;
import dev.darkroom.client.retry.RetryClass;
import java.net.URI;
import java.util.Optional;

/** A file at an address that a response named, such as that of a photo: on the provider's host or on any other. */
public final class RemoteFile {

    private static final int MAX_REDIRECTS = 5;

    private RemoteFile() {}

    /**
     * Fetches the file. No secret goes along, not even to the provider's own host: such addresses carry what they need. Up to
     * five redirects are followed, but none from {@code https} to {@code http}. Whoever may put addresses into a provider's
     * data decides where this request goes.
     *
     * @param client whose connections, time-outs and retries are used
     * @return to be closed by the caller
     * @throws DarkroomException if it fails
     * @throws IllegalArgumentException if it is no absolute {@code http} or {@code https} address; the message does not show
     *     it
     */
    public static Download download(OperationClient client, String address) {
        return download(client, RemoteAddress.parse(address));
    }

    /** The same for an address that was read already. */
    public static Download download(OperationClient client, URI address) {
        URI at = RemoteAddress.checked(address);
        for (int redirects = 0; ; redirects++) {
            try {
                return client.send(request(at), ResponseDecoder.download()).body();
            } catch (ApiException e) {
                Optional<URI> target = target(at, e);
                if (target.isEmpty() || redirects == MAX_REDIRECTS) {
                    throw e;
                }
                at = target.get();
            }
        }
    }

    private static OperationRequest request(URI address) {
        return OperationRequest.of("GET", "download", "")
                .at(address)
                .accept("*/*")
                .retry(RetryClass.SAFE);
    }

    /** Where a redirect leads; empty for any other response, and where it must not be followed. */
    private static Optional<URI> target(URI from, ApiException response) {
        try {
            return response.status() < 300 || response.status() > 399 || response.status() == 304
                    ? Optional.empty()
                    : response.headers()
                            .first("Location")
                            .map(from::resolve)
                            .map(RemoteAddress::checked)
                            .filter(to -> !isDowngrade(from, to));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isDowngrade(URI from, URI to) {
        return "https".equalsIgnoreCase(from.getScheme()) && "http".equalsIgnoreCase(to.getScheme());
    }
}
