package dev.darkroom.server.http.exchange;

import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.spi.AccessRule;
import dev.darkroom.server.spi.Provider;
import dev.darkroom.server.spi.WireDialect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose a request is and what it asks for, found out once for each request. Immutable.
 *
 * @param provider whose path was asked; null when that is nobody's, or nobody can tell
 * @param dialect that provider's manners; the plain ones where there is none
 * @param operation what is asked for; that of GET for a HEAD; null when the document has no such operation
 * @param access the provider's rules for the operation
 */
public record ResolvedRequest(
        @Nullable Provider provider,
        WireDialect dialect,
        @Nullable Operation operation,
        List<AccessRule<?>> access) {

    /** The same provider's, asking for an operation. */
    ResolvedRequest asking(Operation asked) {
        List<AccessRule<?>> rules = provider == null
                ? List.of()
                : provider.access().stream()
                        .filter(rule -> rule.appliesTo(asked))
                        .toList();
        return new ResolvedRequest(provider, dialect, asked, rules);
    }
}
