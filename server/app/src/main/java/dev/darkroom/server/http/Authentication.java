package dev.darkroom.server.http;

import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.contract.SecurityScheme;
import dev.darkroom.server.provider.Caller;
import dev.darkroom.server.provider.Credentials;
import dev.darkroom.server.provider.ProviderException;
import dev.darkroom.server.provider.Refusal;
import dev.darkroom.server.provider.Refusal.Reason;
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

    /** The request property that holds the {@link Caller}. */
    static final String CALLER = "dev.darkroom.caller";

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
            String shown = ShownSecret.find(scheme, operation, request);
            if (shown != null) {
                secrets.put(scheme.name(), shown);
            }
        }
        requireAlternative(secrets.keySet());
        Map<String, Credentials.Grant> grants = new LinkedHashMap<>();
        secrets.forEach(
                (scheme, shown) -> grants.put(scheme, grant(operation.schemes().get(scheme), shown)));
        Caller caller = caller(grants);
        requireValid(grants);
        for (String scope : operation.scopes("always")) {
            if (!caller.allows(List.of(scope))) {
                throw refuse(new Refusal(Reason.SCOPE, lastScheme(), scope));
            }
        }
        request.setProperty(CALLER, caller);
    }

    private Credentials.Grant grant(SecurityScheme scheme, String shown) {
        String secret =
                ShownSecret.read(scheme, shown).orElseThrow(() -> refuse(new Refusal(Reason.MALFORMED, scheme.name())));
        return credentials
                .find(owned.provider().name(), scheme.name(), secret)
                .orElseThrow(() -> refuse(new Refusal(Reason.UNKNOWN, scheme.name())));
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
            throw refuse(new Refusal(Reason.MISSING, missing.iterator().next()));
        }
    }

    private void requireValid(Map<String, Credentials.Grant> grants) {
        grants.forEach((scheme, grant) -> {
            if (credentials.hasExpired(grant)) {
                throw refuse(new Refusal(Reason.EXPIRED, scheme));
            }
        });
    }

    private Caller caller(Map<String, Credentials.Grant> grants) {
        String account = null;
        String client = null;
        String realm = null;
        Set<String> scopes = new LinkedHashSet<>();
        for (Map.Entry<String, Credentials.Grant> entry : grants.entrySet()) {
            Credentials.Grant grant = entry.getValue();
            if (client != null && grant.client() != null && !client.equals(grant.client())) {
                throw refuse(new Refusal(Reason.MISMATCH, entry.getKey()));
            }
            account = grant.account() == null ? account : grant.account();
            client = grant.client() == null ? client : grant.client();
            realm = grant.realm() == null ? realm : grant.realm();
            scopes.addAll(grant.scopes());
        }
        return new Caller(account, client, realm, Set.copyOf(scopes));
    }

    private String lastScheme() {
        String last = "";
        for (String name : owned.operation().schemes().keySet()) {
            last = name;
        }
        return last;
    }

    private ProviderException refuse(Refusal refusal) {
        return new ProviderException(owned.provider().errors().refused(refusal));
    }
}
