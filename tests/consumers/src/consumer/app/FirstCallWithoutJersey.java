package app;

import dev.darkroom.client.http.HttpClientTransport;
import dev.darkroom.client.procore.ProcoreClient;

/** What a function or a command line does: one call, and it ends; its class path is without Jersey. */
public final class FirstCallWithoutJersey {

    private FirstCallWithoutJersey() {}

    public static void main(String[] arguments) {
        try (ProcoreClient procore = ProcoreClient.builder()
                .baseUri(arguments[0])
                .bearerToken("token")
                .transport(HttpClientTransport::new)
                .build()) {
            System.out.println(procore.images().listImages(8, 56).size());
        }
    }
}
