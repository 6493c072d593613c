package dev.darkroom.server.http;

import dev.darkroom.server.contract.Body;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.spi.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The providers this server answers for, and which of them a path belongs to. */
final class Providers {

    private final Map<String, Provider> providers = new LinkedHashMap<>();
    private final Map<String, Contract> contracts = new LinkedHashMap<>();

    Providers(Iterable<? extends Provider> all) {
        for (Provider provider : all) {
            providers.put(provider.name(), provider);
            contracts.put(provider.name(), Contract.load(provider.name()));
        }
    }

    /** An operation and whose it is. */
    record Owned(Provider provider, Operation operation) {}

    Iterable<Provider> all() {
        return providers.values();
    }

    Owned operation(String provider, String operationId) {
        return new Owned(providers.get(provider), contracts.get(provider).operation(operationId));
    }

    Optional<Owned> find(String method, String path) {
        for (Contract contract : contracts.values()) {
            Optional<Operation> operation = contract.find(method, path);
            if (operation.isPresent()) {
                return Optional.of(new Owned(providers.get(contract.provider()), operation.get()));
            }
        }
        return Optional.empty();
    }

    /** Whether a request announces a larger body than its operation takes, of whatever media type. */
    boolean isTooLarge(ContainerRequestContext request) {
        Optional<Body> body = find(
                        request.getMethod(),
                        request.getUriInfo().getRequestUri().getRawPath())
                .map(owned -> owned.operation().body());
        return body.isPresent()
                && BodyValidator.announced(request.getHeaders()) > body.get().maximumBytes();
    }

    /**
     * The provider whose documented paths have the longest beginning in common with this one; empty when none has, or
     * several have the same.
     */
    Optional<Provider> owner(String path) {
        int longest = 0;
        Provider owner = null;
        for (Contract contract : contracts.values()) {
            int common = contract.operations().stream()
                    .mapToInt(operation -> commonSegments(operation.path(), path))
                    .max()
                    .orElse(0);
            if (common > longest) {
                longest = common;
                owner = providers.get(contract.provider());
            } else if (common == longest) {
                owner = null;
            }
        }
        return Optional.ofNullable(owner);
    }

    private static int commonSegments(String template, String path) {
        String[] expected = template.split("/");
        String[] actual = path.split("/");
        int common = 1;
        while (common < expected.length
                && common < actual.length
                && (expected[common].startsWith("{") || expected[common].equals(actual[common]))) {
            common++;
        }
        return common - 1;
    }
}
