package dev.darkroom.junit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/**
 * A generated client, known by its shape alone, so that the kit needs no client that a test does not use: {@code
 * XClient.builder().baseUri(uri).bearerToken(secret).build()}.
 */
final class ClientType {

    private static final String BUILDER = "builder";

    private final Class<?> client;
    private final Class<?> builder;

    private ClientType(Class<?> client, Class<?> builder) {
        this.client = client;
        this.builder = builder;
    }

    /** The client that a class is, or whose builder it is; empty for any other class. */
    static Optional<ClientType> of(Class<?> type) {
        return candidate(type)
                .or(() -> Optional.ofNullable(type.getDeclaringClass())
                        .flatMap(ClientType::candidate)
                        .filter(client -> client.builder == type));
    }

    private static Optional<ClientType> candidate(Class<?> type) {
        return method(type, BUILDER)
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .map(Method::getReturnType)
                .filter(builder -> method(builder, "baseUri", URI.class).isPresent())
                .filter(builder -> method(builder, "build")
                        .filter(build -> build.getReturnType() == type)
                        .isPresent())
                .map(builder -> new ClientType(type, builder));
    }

    boolean isBuilder(Class<?> type) {
        return type == builder;
    }

    /** A builder with an address. */
    Object builder(URI uri) {
        Object made = call(required(client, BUILDER), null);
        call(required(builder, "baseUri", URI.class), made, uri);
        return made;
    }

    Object build(Object configured) {
        return call(required(builder, "build"), configured);
    }

    /** @throws ParameterResolutionException if it is not clear which of the builder's methods takes the secret */
    void authenticate(Object configured, Secret secret) {
        List<Method> takers = Arrays.stream(builder.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !method.isBridge()
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
                .filter(method -> secret.scheme().isEmpty() || method.getName().equals(secret.scheme()))
                .toList();
        if (takers.size() != 1) {
            throw new ParameterResolutionException("@Secret of a " + client.getSimpleName()
                    + " has to name one scheme of its builder: "
                    + takers.stream().map(Method::getName).sorted().toList());
        }
        call(takers.get(0), configured, secret.value());
    }

    private static Optional<Method> method(Class<?> type, String name, Class<?>... parameters) {
        try {
            return Optional.of(type.getMethod(name, parameters));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    private static Method required(Class<?> type, String name, Class<?>... parameters) {
        return method(type, name, parameters).orElseThrow();
    }

    private static Object call(Method method, @Nullable Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw new ParameterResolutionException(method + " failed: " + e.getCause(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new ParameterResolutionException(method + " cannot be called", e);
        }
    }
}
