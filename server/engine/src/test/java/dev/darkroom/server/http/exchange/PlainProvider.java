package dev.darkroom.server.http.exchange;

import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.contract.Violation;
import dev.darkroom.server.spi.AccessRule;
import dev.darkroom.server.spi.AuthenticationFailure;
import dev.darkroom.server.spi.DemoPictures;
import dev.darkroom.server.spi.ErrorFormat;
import dev.darkroom.server.spi.ErrorResponse;
import dev.darkroom.server.spi.Provider;
import dev.darkroom.server.spi.WireDialect;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A provider with a real document and nothing behind it, which tells its errors as they are. */
public record PlainProvider(String name, Set<Object> resources, List<AccessRule<?>> access) implements Provider {

    /** One without resources. */
    public PlainProvider(String name) {
        this(name, Set.of(), List.of());
    }

    /** A request for one of its operations. */
    public Exchange asking(String operationId) {
        Contract contract = Contract.load(name);
        return asking(operationId, WireDialect.of(contract.extension(WireDialect.KEY)));
    }

    /** A request for one of its operations, in other manners than its document's. */
    public Exchange asking(String operationId, WireDialect dialect) {
        ResolvedRequest owner = new ResolvedRequest(this, dialect, null, List.of());
        return new Exchange(
                owner.asking(Contract.load(name).operation(operationId)),
                URI.create("http://localhost/"),
                Instant.EPOCH,
                "7");
    }

    @Override
    public ErrorFormat errors() {
        return new ErrorFormat() {
            @Override
            public ErrorResponse plain(int status, String message, String path) {
                return new ErrorResponse(status, Map.of(name, path));
            }

            @Override
            public ErrorResponse invalid(Operation operation, List<Violation> violations) {
                return new ErrorResponse(400, operation.id() + violations);
            }

            @Override
            public ErrorResponse refused(AuthenticationFailure refusal) {
                return new ErrorResponse(401, refusal);
            }
        };
    }

    @Override
    public void seed(DemoPictures pictures) {}
}
