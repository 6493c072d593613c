package dev.darkroom.server.http.direct;

import dev.darkroom.server.api.RequestParameters;
import dev.darkroom.server.api.TypedResponse;
import dev.darkroom.server.contract.Operation;
import jakarta.ws.rs.Produces;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The method of an operation that can be called without Jersey: it takes no body, answers in JSON and in nothing else, and is the only
 * one of its operation. Safe for use by several threads.
 *
 * @param verb the method of HTTP that it answers
 * @param instance what it is called on
 * @param method as the generated interface has it
 * @param parameters the class of its parameters; null when it takes none
 * @param template the path of its operation
 */
public record DirectMethod(
        String verb,
        Object instance,
        Method method,
        @Nullable Class<?> parameters,
        PathTemplate template) {

    private static final List<String> METHODS = List.of("GET", "DELETE");
    private static final String[] JSON = {"application/json"};

    /** Whether a method can be called so. */
    static boolean isDirect(Operation operation, Method method) {
        Produces produces = method.getAnnotation(Produces.class);
        return METHODS.contains(operation.method())
                && operation.body() == null
                && !operation.hasMatrixParameters()
                && TypedResponse.class.isAssignableFrom(method.getReturnType())
                && produces != null
                && Arrays.equals(produces.value(), JSON)
                && method.getParameterCount() <= 1
                && Arrays.stream(method.getParameters())
                        .allMatch(parameter -> parameter.isAnnotationPresent(RequestParameters.class));
    }

    static DirectMethod of(Operation operation, Method method, Object instance) {
        // The class behind the interface may be one that nobody else can see.
        method.setAccessible(true);
        Class<?> parameters = method.getParameterCount() == 0 ? null : method.getParameterTypes()[0];
        return new DirectMethod(operation.method(), instance, method, parameters, PathTemplate.of(operation.path()));
    }

    /**
     * Calls it.
     *
     * @param reader makes an object of the class of parameters
     * @throws Throwable what it throws
     */
    public TypedResponse<?> call(Function<Class<?>, Object> reader) throws Throwable {
        try {
            return (TypedResponse<?>)
                    (parameters == null ? method.invoke(instance) : method.invoke(instance, reader.apply(parameters)));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
