package dev.darkroom.server.control;

import dev.darkroom.server.api.control.TokensApi;
import dev.darkroom.server.api.control.model.NewToken;
import dev.darkroom.server.api.control.model.RevokeTokenParameters;
import dev.darkroom.server.api.control.model.Token;
import dev.darkroom.server.api.control.model.TokenList;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.contract.SecurityScheme;
import dev.darkroom.server.spi.CredentialStore;
import dev.darkroom.server.spi.CredentialStore.Issued;
import dev.darkroom.server.spi.Credentials.Grant;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hands tokens of the providers out, and takes them back. A token is shown once, and kept by its digest only. */
final class TokensResource implements TokensApi {

    private static final int SECRET_BYTES = 32;

    private final int maximum = Contract.load(ControlPlane.NAME)
            .property("TokenList", "tokens")
            .path("maxItems")
            .asInt();
    private final SecureRandom random = new SecureRandom();
    private final CredentialStore store;
    private final Map<String, Contract> documents;

    TokensResource(CredentialStore store, Collection<Contract> documents) {
        this.store = store;
        this.documents = documents.stream().collect(Collectors.toMap(Contract::provider, Function.identity()));
    }

    @Override
    public ListTokensResponse listTokens() {
        return ListTokensResponse.ok(TokenList.builder()
                .tokens(store.issued(maximum).stream()
                        .map(issued -> shown(issued, null))
                        .toList())
                .build());
    }

    @Override
    public GrantTokenResponse grantToken(NewToken wanted) {
        Contract document = Optional.ofNullable(documents.get(wanted.provider()))
                .orElseThrow(
                        () -> ControlErrors.refused("provider", "There is no provider " + wanted.provider() + "."));
        String scheme = scheme(document, wanted.scheme());
        Set<String> known = document.operations().stream()
                .flatMap(operation -> operation.scopes().values().stream())
                .flatMap(List::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> scopes = wanted.scopes();
        if (scopes != null && !known.containsAll(scopes)) {
            throw ControlErrors.refused("scopes", "The scopes of " + wanted.provider() + " are " + known + ".");
        }
        Grant grant = new Grant(
                wanted.account(),
                wanted.client(),
                wanted.tenant(),
                scopes == null ? known : Set.copyOf(scopes),
                wanted.expiresAt() == null ? null : wanted.expiresAt().toInstant());
        String secret = wanted.secret() == null ? secret() : wanted.secret();
        return GrantTokenResponse.created(shown(store.issue(wanted.provider(), scheme, secret, grant), secret));
    }

    private static String scheme(Contract document, @Nullable String wanted) {
        List<SecurityScheme> schemes = document.operations().stream()
                .flatMap(operation -> operation.schemes().values().stream())
                .distinct()
                .toList();
        return schemes.stream()
                .filter(scheme -> wanted == null
                        ? scheme.place() == SecurityScheme.Place.BEARER
                        : scheme.name().equals(wanted))
                .findFirst()
                .map(SecurityScheme::name)
                .orElseThrow(() -> ControlErrors.refused(
                        "scheme",
                        "The security schemes of " + document.provider() + " are "
                                + schemes.stream().map(SecurityScheme::name).toList() + "."));
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public RevokeTokenResponse revokeToken(RevokeTokenParameters parameters) {
        if (!store.revoke(parameters.provider(), parameters.tokenId())) {
            throw ControlErrors.failure(
                    404, "There is no token " + parameters.tokenId() + " of " + parameters.provider() + ".");
        }
        return RevokeTokenResponse.noContent();
    }

    private static Token shown(Issued issued, @Nullable String secret) {
        Grant grant = issued.grant();
        return Token.builder()
                .id(issued.id())
                .provider(issued.provider())
                .scheme(issued.scheme())
                .account(grant.account())
                .client(grant.client())
                .tenant(grant.tenant())
                .scopes(grant.scopes().stream().sorted().toList())
                .expiresAt(grant.expiresAt() == null ? null : grant.expiresAt().atOffset(ZoneOffset.UTC))
                .secret(secret)
                .build();
    }
}
