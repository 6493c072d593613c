package dev.darkroom.server.http.request;

import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.contract.Violation;
import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.exchange.JerseyHead;
import dev.darkroom.server.http.exchange.RequestHead;
import dev.darkroom.server.spi.WireDialect.Spellings;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.stream.Collectors;

/** Checks the parameters of an operation before its method runs. */
public final class ParameterValidator implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        check(Exchange.of(request), new JerseyHead(request));
    }

    /**
     * Notes the checked parameters.
     *
     * @throws InvalidRequest if any is against the document
     */
    public void check(Exchange exchange, RequestHead request) {
        Operation operation = exchange.resolved().operation();
        if (operation == null) {
            return;
        }
        if (exchange.isHeldAgainstDocument()) {
            StrictCheck.parameters(exchange, operation, request);
        }
        boolean lenient = exchange.resolved().dialect().spellings() == Spellings.LENIENT;
        try {
            exchange.parameters(
                    new ParameterReader(operation, lenient, exchange.resolved().access()).read(request));
        } catch (InvalidRequest e) {
            exchange.refusedHeaders(e.violations().stream()
                    .filter(violation -> violation.in().equals("header"))
                    .map(Violation::name)
                    .collect(Collectors.toSet()));
            throw e;
        }
    }
}
