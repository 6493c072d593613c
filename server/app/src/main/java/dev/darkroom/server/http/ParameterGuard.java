package dev.darkroom.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Checks the parameters of one operation before its method runs. */
@Priority(Priorities.USER)
final class ParameterGuard implements ContainerRequestFilter {

    /** The request property that holds the checked parameters. */
    static final String PARAMETERS = "dev.darkroom.parameters";

    private final Providers.Owned owned;
    private final ParameterReader reader;

    ParameterGuard(Providers.Owned owned) {
        this.owned = owned;
        this.reader = new ParameterReader(owned.operation());
    }

    @Override
    public void filter(ContainerRequestContext request) {
        ObjectNode values = reader.read(request);
        request.setProperty(PARAMETERS, values);
        owned.provider()
                .beforeBody(owned.operation().id(), name -> values.path(name).asText());
    }
}
