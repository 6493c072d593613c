package dev.darkroom.server.http.direct;

import dev.darkroom.server.api.OperationId;
import dev.darkroom.server.contract.Contract;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.http.exchange.ResolvedRequest;
import dev.darkroom.server.spi.Provider;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The methods that can be called without Jersey, by provider and operation. Immutable. */
public final class DirectMethods {

    private final Map<Provider, Map<String, DirectMethod>> byProvider = new IdentityHashMap<>();

    /** Looks through the resources of these providers. */
    public DirectMethods(List<? extends Provider> providers) {
        providers.forEach(provider -> byProvider.put(provider, of(provider)));
    }

    private static Map<String, DirectMethod> of(Provider provider) {
        Map<String, Operation> operations = new HashMap<>();
        Contract.load(provider.name()).operations().forEach(operation -> operations.put(operation.id(), operation));
        Map<String, List<DirectMethod>> found = new HashMap<>();
        for (Object resource : provider.resources()) {
            for (Method method : interfaceMethods(resource.getClass())) {
                OperationId id = method.getAnnotation(OperationId.class);
                Operation operation = id == null ? null : operations.get(id.value());
                if (operation != null && DirectMethod.isDirect(operation, method)) {
                    found.computeIfAbsent(operation.id(), unused -> new ArrayList<>())
                            .add(DirectMethod.of(operation, method, resource));
                }
            }
        }
        Map<String, DirectMethod> methods = new HashMap<>();
        found.forEach((id, all) -> {
            if (all.size() == 1) {
                methods.put(id, all.get(0));
            }
        });
        return methods;
    }

    private static List<Method> interfaceMethods(@Nullable Class<?> type) {
        List<Method> methods = new ArrayList<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Class<?> described : each.getInterfaces()) {
                methods.addAll(List.of(described.getMethods()));
            }
        }
        return methods;
    }

    /** The method that answers a request; null when it cannot be called without Jersey. */
    public @Nullable DirectMethod find(ResolvedRequest request) {
        return request.provider() == null || request.operation() == null
                ? null
                : byProvider
                        .getOrDefault(request.provider(), Map.of())
                        .get(request.operation().id());
    }
}
