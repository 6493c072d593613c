package dev.darkroom.server.spi;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request.
 *
 * @param account the account the token was given to; null for a caller without a token
 * @param client the application the request comes from; null when the provider knows none
 * @param tenant the part of the provider's world the caller sees, such as a project; null when it sees all
 * @param scopes what the token allows
 */
public record Principal(
        @Nullable String account,
        @Nullable String client,
        @Nullable String tenant,
        Set<String> scopes) {

    /** Nobody in particular. */
    public static final Principal ANONYMOUS = new Principal(null, null, null, Set.of());

    /** Whether all of these scopes are allowed. */
    public boolean allows(Collection<String> needed) {
        return scopes.containsAll(needed);
    }
}
