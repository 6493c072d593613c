package dev.darkroom.server.http.security;

import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.contract.SecurityScheme;
import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.exchange.JerseyHead;
import dev.darkroom.server.http.exchange.RequestHead;
import dev.darkroom.server.http.exchange.ResolvedRequest;
import dev.darkroom.server.spi.AuthenticationFailure;
import dev.darkroom.server.spi.AuthenticationFailure.Reason;
import dev.darkroom.server.spi.Credentials;
import dev.darkroom.server.spi.Credentials.Grant;
import dev.darkroom.server.spi.ErrorFormat;
import dev.darkroom.server.spi.Principal;
import dev.darkroom.server.spi.Provider;
import dev.darkroom.server.spi.ProviderException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds out who sends a request to an operation, and turns away who may not. */
public final class Authentication implements ContainerRequestFilter {

    private final Credentials credentials;
    private final Set<String> tokenRequired;

    /**
     * Looks secrets up.
     *
     * @param tokenRequired the providers whose calls need a token even where their documents let them in without
     */
    public Authentication(Credentials credentials, Set<String> tokenRequired) {
        this.credentials = credentials;
        this.tokenRequired = Set.copyOf(tokenRequired);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        check(Exchange.of(request), new JerseyHead(request));
    }

    /**
     * Notes who sends a request.
     *
     * @throws ProviderException if that one may not
     */
    public void check(Exchange exchange, RequestHead request) {
        ResolvedRequest resolved = exchange.resolved();
        if (resolved.provider() != null && resolved.operation() != null) {
            exchange.principal(principal(resolved.provider(), resolved.operation(), request));
        }
    }

    private Principal principal(Provider provider, Operation operation, RequestHead request) {
        ErrorFormat errors = provider.errors();
        Map<String, String> shown = new LinkedHashMap<>();
        for (SecurityScheme scheme : operation.schemes().values()) {
            String secret = CredentialExtractor.find(scheme, operation, request);
            if (secret != null) {
                shown.put(scheme.name(), secret);
            }
        }
        requireAlternative(provider, operation, shown.keySet());
        Map<String, Grant> grants = new LinkedHashMap<>();
        shown.forEach((name, secret) ->
                grants.put(name, grant(provider, operation.schemes().get(name), secret)));
        Principal principal = merged(errors, grants);
        grants.forEach((scheme, grant) -> {
            if (credentials.hasExpired(grant)) {
                throw refuse(errors, Reason.EXPIRED, scheme, "");
            }
        });
        for (String scope : operation.scopes("always")) {
            if (!principal.allows(List.of(scope))) {
                throw refuse(errors, Reason.SCOPE, last(operation.schemes().keySet()), scope);
            }
        }
        return principal;
    }

    private void requireAlternative(Provider provider, Operation operation, Set<String> shown) {
        List<Set<String>> alternatives = operation.alternatives();
        boolean anonymous = !tokenRequired.contains(provider.name());
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
            throw refuse(provider.errors(), Reason.MISSING, missing.iterator().next(), "");
        }
    }

    private Grant grant(Provider provider, SecurityScheme scheme, String shown) {
        String secret = CredentialExtractor.read(scheme, shown)
                .orElseThrow(() -> refuse(provider.errors(), Reason.MALFORMED, scheme.name(), ""));
        return credentials
                .find(provider.name(), scheme.name(), secret)
                .orElseThrow(() -> refuse(provider.errors(), Reason.UNKNOWN, scheme.name(), ""));
    }

    private static Principal merged(ErrorFormat errors, Map<String, Grant> grants) {
        String account = null;
        String client = null;
        String tenant = null;
        Set<String> scopes = new LinkedHashSet<>();
        for (Map.Entry<String, Grant> entry : grants.entrySet()) {
            Grant grant = entry.getValue();
            if (client != null && grant.client() != null && !client.equals(grant.client())) {
                throw refuse(errors, Reason.MISMATCH, entry.getKey(), "");
            }
            account = grant.account() == null ? account : grant.account();
            client = grant.client() == null ? client : grant.client();
            tenant = grant.tenant() == null ? tenant : grant.tenant();
            scopes.addAll(grant.scopes());
        }
        return new Principal(account, client, tenant, Set.copyOf(scopes));
    }

    private static String last(Set<String> schemes) {
        return schemes.stream().reduce("", (earlier, later) -> later);
    }

    private static ProviderException refuse(ErrorFormat errors, Reason reason, String scheme, String scope) {
        return new ProviderException(errors.refused(new AuthenticationFailure(reason, scheme, scope)));
    }
}
