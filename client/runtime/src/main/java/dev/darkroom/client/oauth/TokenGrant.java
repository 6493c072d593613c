package dev.darkroom.client.oauth;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a provider gives access tokens for, and where. A client that has one fetches a token before its first call and a new
 * one when that runs out or is refused. Immutable.
 */
public final class TokenGrant {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String REFRESH_TOKEN = "refresh_token";

    private final URI tokenUrl;
    private final Map<String, String> parameters;
    private final Consumer<String> refreshTokens;

    private TokenGrant(URI tokenUrl, Map<String, String> parameters, Consumer<String> refreshTokens) {
        this.tokenUrl = tokenUrl;
        this.parameters = parameters;
        this.refreshTokens = refreshTokens;
    }

    /**
     * An application acts for itself (RFC 6749, section 4.4).
     *
     * @param tokenUrl the provider's token endpoint; secrets go there, so it is https, or on this machine
     * @throws IllegalArgumentException if it is neither
     */
    public static TokenGrant clientCredentials(URI tokenUrl, String clientId, String clientSecret) {
        return of(tokenUrl, "client_credentials", clientId, clientSecret);
    }

    /**
     * An application acts for a user who has allowed it before (RFC 6749, section 6). Where the provider answers with another
     * refresh token, that one is used from then on.
     *
     * @param tokenUrl the provider's token endpoint; secrets go there, so it is https, or on this machine
     * @throws IllegalArgumentException if it is neither
     */
    public static TokenGrant refreshToken(URI tokenUrl, String clientId, String clientSecret, String refreshToken) {
        return of(tokenUrl, REFRESH_TOKEN, clientId, clientSecret).with(REFRESH_TOKEN, refreshToken);
    }

    private static TokenGrant of(URI tokenUrl, String type, String clientId, String clientSecret) {
        String scheme = String.valueOf(tokenUrl.getScheme()).toLowerCase(Locale.ROOT);
        if (tokenUrl.getHost() == null
                || !(scheme.equals("https") || scheme.equals("http") && LOOPBACK.contains(tokenUrl.getHost()))) {
            throw new IllegalArgumentException("a token endpoint is https, or http on this machine, not " + scheme);
        }
        return new TokenGrant(tokenUrl, Map.of("grant_type", type), token -> {})
                .with("client_id", clientId)
                .with("client_secret", clientSecret);
    }

    /** The same with another parameter of the request for tokens, such as {@code scope} or {@code audience}. */
    public TokenGrant with(String parameter, String value) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put(Objects.requireNonNull(parameter, "parameter"), Objects.requireNonNull(value, parameter));
        return new TokenGrant(tokenUrl, all, refreshTokens);
    }

    /**
     * The same with somebody who is told of each new refresh token, to keep it for the next start: at many providers the one
     * before is void by then. Called by the thread that fetched it, while other calls wait; if it throws, so does the call.
     */
    public TokenGrant onRefreshToken(Consumer<String> listener) {
        return new TokenGrant(tokenUrl, parameters, Objects.requireNonNull(listener, "listener"));
    }

    URI tokenUrl() {
        return tokenUrl;
    }

    /** What is sent to the token endpoint; secrets among it. */
    Map<String, String> parameters() {
        return parameters;
    }

    /** Whether asking twice is the same as asking once: a refresh token may be void after it was used. */
    boolean mayBeRepeated() {
        return !parameters.containsKey(REFRESH_TOKEN);
    }

    /** What is asked with after the provider has handed out another refresh token. */
    TokenGrant renewedWith(String refreshToken) {
        return mayBeRepeated() ? this : with(REFRESH_TOKEN, refreshToken);
    }

    void tell(String refreshToken) {
        refreshTokens.accept(refreshToken);
    }

    /** Never shows a secret. */
    @Override
    public String toString() {
        return "TokenGrant[" + parameters.get("grant_type") + " at " + tokenUrl.getHost() + "]";
    }
}
