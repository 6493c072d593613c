package app;

import dev.darkroom.client.procore.ProcoreClient;

/** What a function or a command line does: one call, and it ends. */
public final class FirstCall {

    private FirstCall() {}

    public static void main(String[] arguments) {
        try (ProcoreClient procore =
                ProcoreClient.builder().baseUri(arguments[0]).bearerToken("token").build()) {
            System.out.println(procore.images().listImages(8, 56).size());
        }
    }
}
