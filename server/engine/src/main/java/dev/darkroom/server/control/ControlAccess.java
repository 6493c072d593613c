package dev.darkroom.server.control;

import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.spi.ErrorResponse;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may call the control plane: programs on this machine, and whoever has the token. A page in a browser may not, though the
 * browser is on this machine, unless this server sent the page (CSRF, DNS rebinding). Immutable.
 */
public final class ControlAccess {

    private static final String BEARER = "Bearer ";

    /** Whoever adds one of these speaks for somebody else. */
    private static final List<String> FORWARDED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    private static final Set<String> OWN_SITES = Set.of("", "same-origin", "none");

    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|[a-z0-9-]{1,63}\\.localhost|127(\\.[0-9]{1,3}){3}|\\[?::1]?");

    private final @Nullable String token;

    /** @param token what opens it to other machines; null when nothing does */
    public ControlAccess(@Nullable String token) {
        this.token = token;
    }

    /**
     * Why a request is turned away; empty when it may go on.
     *
     * @param operation what it asks for; null for what there is not
     * @param peer who sent it; null when that is not known
     * @param base scheme, host and port that it was sent to, with a slash at the end
     * @param header the value of a header of the request; null when it is absent
     */
    public Optional<ErrorResponse> refusal(
            @Nullable Operation operation,
            @Nullable InetAddress peer,
            URI base,
            UnaryOperator<@Nullable String> header) {
        if (isForeignPage(base, header)) {
            return Optional.of(ControlErrors.error(403, "Web pages of other servers may not call the control plane."));
        }
        if (operation != null && operation.alternatives().stream().allMatch(Collection::isEmpty)) {
            return Optional.empty();
        }
        String authorization = header.apply("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return isToken(authorization.substring(BEARER.length()).strip())
                    ? Optional.empty()
                    : Optional.of(ControlErrors.unauthorized("The token is not that of this server."));
        }
        if (isLocal(peer, base, header)) {
            return Optional.empty();
        }
        return Optional.of(
                token == null
                        ? ControlErrors.error(
                                403,
                                "The control plane is open to this machine only, as the server has no control token.")
                        : ControlErrors.unauthorized("From other machines a call needs the server's control token."));
    }

    /** Whether a secret is the token; takes as long for one that is nearly right as for any other. */
    boolean isToken(String secret) {
        return token != null
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    /** Browsers name the page's origin, or at least whether it is of the same site, which pages cannot change. */
    private static boolean isForeignPage(URI base, UnaryOperator<@Nullable String> header) {
        String origin = header.apply("Origin");
        String site = header.apply("Sec-Fetch-Site");
        return origin != null && !(origin + "/").equalsIgnoreCase(base.toString())
                || site != null && !OWN_SITES.contains(site);
    }

    /** A name that leads here from elsewhere is one that somebody else can give to a page of theirs. */
    private static boolean isLocal(@Nullable InetAddress peer, URI base, UnaryOperator<@Nullable String> header) {
        String host = base.getHost() == null ? "" : base.getHost().toLowerCase(Locale.ROOT);
        return peer != null
                && peer.isLoopbackAddress()
                && LOOPBACK.matcher(host).matches()
                && FORWARDED.stream().allMatch(name -> header.apply(name) == null);
    }
}
