package dev.darkroom.server.http.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.exchange.FakeRequest;
import dev.darkroom.server.http.exchange.PlainProvider;
import dev.darkroom.server.spi.AuthenticationFailure;
import dev.darkroom.server.spi.AuthenticationFailure.Reason;
import dev.darkroom.server.spi.Credentials;
import dev.darkroom.server.spi.Principal;
import dev.darkroom.server.spi.ProviderException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuthenticationTest {

    private static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");

    private final Handed handed = new Handed();
    private Exchange exchange = new PlainProvider("guarded").asking("both");

    private AuthenticationTest() {
        handed.grant("guarded", "token", "t", new Credentials.Grant("ann", "app", null, Set.of("read", "write")));
        handed.grant("guarded", "token", "old", new Credentials.Grant("ann", "app", null, Set.of("read"), NOW));
        handed.grant("guarded", "token", "other", new Credentials.Grant("bob", "else", null, Set.of("read")));
        handed.grant("guarded", "token", "bare", new Credentials.Grant("bob", null, "tenant", Set.of()));
        handed.grant("guarded", "key", "k", new Credentials.Grant(null, "app", null, Set.of("list")));
    }

    private Principal principal(String operation, FakeRequest request, String... tokenRequired) {
        exchange = new PlainProvider("guarded").asking(operation);
        new Authentication(handed, Set.of(tokenRequired))
                .filter(request.exchange(exchange).context());
        return exchange.principal();
    }

    private AuthenticationFailure refused(String operation, FakeRequest request, String... tokenRequired) {
        ProviderException refusal =
                catchThrowableOfType(ProviderException.class, () -> principal(operation, request, tokenRequired));
        assertThat(exchange.principal()).isEqualTo(Principal.ANONYMOUS);
        return (AuthenticationFailure) refusal.answer().body();
    }

    private static FakeRequest token(String secret) {
        return new FakeRequest().header("Authorization", "Bearer " + secret);
    }

    @Test
    void oneOfTheAlternativesSuffices() {
        assertThat(principal("either", token("t")).account()).isEqualTo("ann");
        assertThat(principal("either", new FakeRequest().query("key", "k")).client())
                .isEqualTo("app");
    }

    @Test
    void whatIsMissingIsOfTheFirstAlternative() {
        assertThat(refused("either", new FakeRequest())).isEqualTo(new AuthenticationFailure(Reason.MISSING, "token"));
        assertThat(refused("both", new FakeRequest())).isEqualTo(new AuthenticationFailure(Reason.MISSING, "key"));
        assertThat(refused("both", new FakeRequest().query("key", "k")))
                .isEqualTo(new AuthenticationFailure(Reason.MISSING, "token"));
        assertThat(refused("both", token("t"))).isEqualTo(new AuthenticationFailure(Reason.MISSING, "key"));
    }

    @Test
    void twoCredentialsAreOnePrincipal() {
        Principal principal = principal("both", token("t").query("key", "k"));
        assertThat(principal).isEqualTo(new Principal("ann", "app", null, Set.of("read", "write", "list")));
        assertThat(principal("both", token("bare").query("key", "k")))
                .isEqualTo(new Principal("bob", "app", "tenant", Set.of("list")));
    }

    @Test
    void twoCredentialsOfDifferentApplicationsDoNotBelongTogether() {
        assertThat(refused("both", token("other").query("key", "k")))
                .isEqualTo(new AuthenticationFailure(Reason.MISMATCH, "token"));
    }

    @Test
    void whatNobodyWasGivenIsUnknown() {
        assertThat(refused("either", token("x"))).isEqualTo(new AuthenticationFailure(Reason.UNKNOWN, "token"));
        assertThat(refused("either", new FakeRequest().header("Authorization", "t")))
                .isEqualTo(new AuthenticationFailure(Reason.MALFORMED, "token"));
        assertThat(refused("either", token("k"))).isEqualTo(new AuthenticationFailure(Reason.UNKNOWN, "token"));
    }

    @Test
    void whatHasEndedIsRefused() {
        assertThat(refused("either", token("old"))).isEqualTo(new AuthenticationFailure(Reason.EXPIRED, "token"));
    }

    @Test
    void everyScopeIsNeeded() {
        assertThat(principal("scoped", token("t")).account()).isEqualTo("ann");
        assertThat(refused("scoped", token("other")))
                .isEqualTo(new AuthenticationFailure(Reason.SCOPE, "token", "write"));
        assertThat(refused("scoped", token("bare")))
                .isEqualTo(new AuthenticationFailure(Reason.SCOPE, "token", "read"));
    }

    @Test
    void nobodyIsLetInWhereTheDocumentAllowsItUnlessATokenIsRequired() {
        assertThat(principal("optional", new FakeRequest())).isEqualTo(Principal.ANONYMOUS);
        assertThat(principal("optional", token("t"), "guarded").account()).isEqualTo("ann");
        assertThat(principal("optional", new FakeRequest(), "somebody")).isEqualTo(Principal.ANONYMOUS);
        assertThat(refused("optional", new FakeRequest(), "guarded"))
                .isEqualTo(new AuthenticationFailure(Reason.MISSING, "token"));
        assertThat(refused("tokenLast", new FakeRequest(), "guarded"))
                .isEqualTo(new AuthenticationFailure(Reason.MISSING, "token"));
    }

    /** What is shown is looked at also where it is not needed. */
    @Test
    void aWrongCredentialIsNotNone() {
        assertThat(refused("optional", token("x"))).isEqualTo(new AuthenticationFailure(Reason.UNKNOWN, "token"));
    }

    @Test
    void anOpenOperationStaysOpen() {
        assertThat(principal("open", new FakeRequest(), "guarded")).isEqualTo(Principal.ANONYMOUS);
    }

    private static final class Handed implements Credentials {

        private final Map<String, Grant> grants = new HashMap<>();

        @Override
        public Optional<Grant> find(String provider, String scheme, String secret) {
            return Optional.ofNullable(grants.get(provider + scheme + secret));
        }

        @Override
        public boolean hasExpired(Grant grant) {
            return grant.expiresAt() != null && !grant.expiresAt().isAfter(NOW);
        }

        @Override
        public void grant(String provider, String scheme, String secret, Grant grant) {
            grants.put(provider + scheme + secret, grant);
        }
    }
}
