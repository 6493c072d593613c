package dev.darkroom.site.sample;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The method of a generated client that calls an operation.
 *
 * @param client the client
 * @param accessor the client's method that leads to the interface
 * @param method the method itself
 */
record ClientMethod(Class<?> client, Method accessor, Method method) {

    /**
     * Finds it by the names of the document.
     *
     * @param name the provider's name as Java spells it
     * @param body the name of the body's schema; empty when none is sent
     * @param takesOptions whether values are given that are not required
     */
    static Optional<ClientMethod> find(
            String provider, String name, String operation, String body, boolean takesOptions) {
        Class<?> client;
        try {
            client = Class.forName("dev.darkroom.client." + provider + "." + name + "Client");
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
        return Arrays.stream(client.getMethods())
                .filter(accessor -> accessor.getParameterCount() == 0
                        && accessor.getReturnType().getSimpleName().endsWith("Api"))
                .flatMap(accessor -> methods(accessor, operation)
                        .filter(method -> takes(method, body) && (takesOptions == takesOptions(method)))
                        .map(method -> new ClientMethod(client, accessor, method)))
                .min(Comparator.comparingInt(found -> found.method().getParameterCount()));
    }

    private static Stream<Method> methods(Method accessor, String operation) {
        return Arrays.stream(accessor.getReturnType().getMethods())
                .filter(method -> JavaValue.bare(method.getName()).equals(JavaValue.bare(operation)));
    }

    private static boolean takes(Method method, String body) {
        return body.isEmpty()
                || Arrays.stream(method.getParameterTypes())
                        .anyMatch(type -> type.getSimpleName().equals(body));
    }

    private static boolean takesOptions(Method method) {
        return Arrays.stream(method.getParameters())
                .anyMatch(parameter -> parameter.getName().equals("options"));
    }
}
