package dev.darkroom.server.http;

import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.contract.SecurityScheme;
import dev.darkroom.server.spi.AuthenticationFailure;
import dev.darkroom.server.spi.AuthenticationFailure.Reason;
import dev.darkroom.server.spi.Credentials;
import dev.darkroom.server.spi.Principal;
import dev.darkroom.server.spi.ProviderException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds out who sends a request to one operation, and turns away who may not. */
@Priority(Priorities.AUTHENTICATION)
final class Authentication implements ContainerRequestFilter {

    /** The request property that holds the {@link Principal}. */
    static final String CALLER = "dev.darkroom.principal";

    private final Providers.Owned owned;
    private final Credentials credentials;

    Authentication(Providers.Owned owned, Credentials credentials) {
        this.owned = owned;
        this.credentials = credentials;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Operation operation = owned.operation();
        Map<String, String> secrets = new LinkedHashMap<>();
        for (SecurityScheme scheme : operation.schemes().values()) {
            String shown = CredentialExtractor.find(scheme, operation, request);
            if (shown != null) {
                secrets.put(scheme.name(), shown);
            }
        }
        requireAlternative(secrets.keySet());
        Map<String, Credentials.Grant> grants = new LinkedHashMap<>();
        secrets.forEach(
                (scheme, shown) -> grants.put(scheme, grant(operation.schemes().get(scheme), shown)));
        Principal principal = principal(grants);
        requireValid(grants);
        for (String scope : operation.scopes("always")) {
            if (!principal.allows(List.of(scope))) {
                throw refuse(new AuthenticationFailure(Reason.SCOPE, lastScheme(), scope));
            }
        }
        request.setProperty(CALLER, principal);
    }

    private Credentials.Grant grant(SecurityScheme scheme, String shown) {
        String secret = CredentialExtractor.read(scheme, shown)
                .orElseThrow(() -> refuse(new AuthenticationFailure(Reason.MALFORMED, scheme.name())));
        return credentials
                .find(owned.provider().name(), scheme.name(), secret)
                .orElseThrow(() -> refuse(new AuthenticationFailure(Reason.UNKNOWN, scheme.name())));
    }

    private void requireAlternative(Set<String> shown) {
        List<Set<String>> alternatives = owned.operation().alternatives();
        boolean anonymous = !owned.provider().requiresToken();
        boolean satisfied =
                alternatives.stream().anyMatch(needed -> (anonymous || !needed.isEmpty()) && shown.containsAll(needed));
        boolean nothingAsked = alternatives.stream().allMatch(Set::isEmpty);
        if (!satisfied && !nothingAsked) {
            Set<String> missing = alternatives.stream()
                    .filter(needed -> !needed.isEmpty())
                    .findFirst()
                    .map(LinkedHashSet::new)
                    .orElseThrow();
            missing.removeAll(shown);
            throw refuse(
                    new AuthenticationFailure(Reason.MISSING, missing.iterator().next()));
        }
    }

    private void requireValid(Map<String, Credentials.Grant> grants) {
        grants.forEach((scheme, grant) -> {
            if (credentials.hasExpired(grant)) {
                throw refuse(new AuthenticationFailure(Reason.EXPIRED, scheme));
            }
        });
    }

    private Principal principal(Map<String, Credentials.Grant> grants) {
        String account = null;
        String client = null;
        String tenant = null;
        Set<String> scopes = new LinkedHashSet<>();
        for (Map.Entry<String, Credentials.Grant> entry : grants.entrySet()) {
            Credentials.Grant grant = entry.getValue();
            if (client != null && grant.client() != null && !client.equals(grant.client())) {
                throw refuse(new AuthenticationFailure(Reason.MISMATCH, entry.getKey()));
            }
            account = grant.account() == null ? account : grant.account();
            client = grant.client() == null ? client : grant.client();
            tenant = grant.tenant() == null ? tenant : grant.tenant();
            scopes.addAll(grant.scopes());
        }
        return new Principal(account, client, tenant, Set.copyOf(scopes));
    }

    private String lastScheme() {
        String last = "";
        for (String name : owned.operation().schemes().keySet()) {
            last = name;
        }
        return last;
    }

    private ProviderException refuse(AuthenticationFailure refusal) {
        return new ProviderException(owned.provider().errors().refused(refusal));
    }
}
