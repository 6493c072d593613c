package dev.darkroom.client;

import dev.darkroom.client.auth.Credential;
import dev.darkroom.client.call.OperationClient;
import dev.darkroom.client.oauth.TokenGrant;
import java.net.URI;

/** What generated builders are. */
final class ToyBuilder extends ClientBuilder<ToyBuilder> {

    ToyBuilder(URI production) {
        super(production);
    }

    ToyBuilder secret(String scheme, Credential credential) {
        return credential(scheme, credential);
    }

    ToyBuilder granted(String scheme, TokenGrant grant) {
        return grant(scheme, grant);
    }

    OperationClient build() {
        return caller();
    }
}
