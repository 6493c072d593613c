package dev.darkroom.server.provider.mapillary.demo;

import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.spi.Credentials;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Two applications, and tokens that allow everything, only one thing or nothing. */
public final class MapillaryDemoCredentials {

    private static final String CLIENT = "my-client-id";
    private static final String OTHER_CLIENT = "other-client-id";

    private final Contract contract;

    /** Takes the scopes from the document. */
    public MapillaryDemoCredentials(Contract contract) {
        this.contract = contract;
    }

    /** Hands the tokens out. */
    public void grant(Credentials credentials) {
        application(credentials, CLIENT);
        application(credentials, OTHER_CLIENT);
        token(credentials, "xxx.yyy.zzz", CLIENT, "gyllen", allScopes());
        token(credentials, "public.write.only", CLIENT, "gyllen", scopes("requestBlurs", "public"));
        token(credentials, "private.read.only", CLIENT, "gyllen", scopes("getImage", "private"));
        token(credentials, "no.scopes.here", CLIENT, "gyllen", Set.of());
        token(credentials, "other.client.token", OTHER_CLIENT, "mapillarysweden1", allScopes());
    }

    private void application(Credentials credentials, String client) {
        credentials.grant(contract.provider(), "clientId", client, new Credentials.Grant(null, client, null, Set.of()));
    }

    private void token(Credentials credentials, String token, String client, String account, Set<String> scopes) {
        credentials.grant(
                contract.provider(), "userToken", token, new Credentials.Grant(account, client, null, scopes));
    }

    private Set<String> scopes(String operationId, String condition) {
        return Set.copyOf(contract.operation(operationId).scopes(condition));
    }

    private Set<String> allScopes() {
        return contract.operations().stream()
                .flatMap(operation -> operation.scopes().values().stream())
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
