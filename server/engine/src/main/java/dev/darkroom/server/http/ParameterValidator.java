package dev.darkroom.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.darkroom.server.contract.Violation;
import dev.darkroom.server.spi.AccessRule;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks the parameters of one operation before its method runs. */
@Priority(Priorities.USER)
final class ParameterValidator implements ContainerRequestFilter {

    /** The request property that holds the checked parameters. */
    static final String PARAMETERS = "dev.darkroom.parameters";

    /** The request property that holds what the provider's rules have found, by rule. */
    static final String SCOPES = "dev.darkroom.scopes";

    /** The request property that holds the names of headers that were refused. */
    static final String REFUSED = "dev.darkroom.refusedHeaders";

    private final Providers.Owned owned;
    private final ParameterReader reader;
    private final List<AccessRule<?>> access;

    ParameterValidator(Providers.Owned owned) {
        this.owned = owned;
        this.access = owned.provider().access().stream()
                .filter(rule -> rule.appliesTo(owned.operation()))
                .toList();
        this.reader = new ParameterReader(owned.operation(), owned.provider().understandsOtherSpellings());
    }

    @Override
    public void filter(ContainerRequestContext request) {
        ObjectNode values = read(request);
        request.setProperty(PARAMETERS, values);
        Map<AccessRule<?>, Object> found = new IdentityHashMap<>();
        for (AccessRule<?> rule : access) {
            found.put(rule, rule.check(owned.operation(), values));
        }
        request.setProperty(SCOPES, found);
    }

    private ObjectNode read(ContainerRequestContext request) {
        try {
            return reader.read(request);
        } catch (InvalidRequest e) {
            request.setProperty(
                    REFUSED,
                    e.violations().stream()
                            .filter(violation -> violation.in().equals("header"))
                            .map(Violation::name)
                            .collect(Collectors.toSet()));
            throw e;
        }
    }

    /** The value of a header that was not refused; empty when there is none. */
    static String accepted(ContainerRequestContext request, String header) {
        boolean refused = request.getProperty(REFUSED) instanceof Set<?> names && names.contains(header);
        return refused ? "" : Objects.requireNonNullElse(request.getHeaderString(header), "");
    }
}
