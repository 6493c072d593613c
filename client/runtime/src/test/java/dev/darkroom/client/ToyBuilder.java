package dev.darkroom.client;

import dev.darkroom.client.auth.Credential;
import dev.darkroom.client.call.OperationClient;
import java.net.URI;

/** What generated builders are. */
final class ToyBuilder extends ClientBuilder<ToyBuilder> {

    ToyBuilder(URI production) {
        super(production);
    }

    ToyBuilder secret(String scheme, Credential credential) {
        return credential(scheme, credential);
    }

    OperationClient build() {
        return caller();
    }
}
