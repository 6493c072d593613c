package dev.darkroom.server.http;

import dev.darkroom.server.api.OperationId;
import dev.darkroom.server.spi.Credentials;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Puts the guards of its operation in front of every method that stands for one. */
final class OperationFeature implements DynamicFeature {

    private static final int PACKAGE_OF_PROVIDER = "dev.darkroom.server.api.".length();

    private final Providers providers;
    private final Credentials credentials;
    private final Path incoming;

    /** @param incoming the folder where files of forms are kept until they are stored */
    OperationFeature(Providers providers, Credentials credentials, Path incoming) {
        this.providers = providers;
        this.credentials = credentials;
        this.incoming = incoming;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        declaration(resource).ifPresent(method -> {
            String provider = method.getDeclaringClass().getPackageName().substring(PACKAGE_OF_PROVIDER);
            Providers.Owned owned = providers.operation(
                    provider, method.getAnnotation(OperationId.class).value());
            context.register(new Authentication(owned, credentials));
            context.register(new ParameterValidator(owned));
            if (owned.operation().body() != null) {
                context.register(new BodyValidator(owned, owned.operation().body(), incoming));
            }
        });
    }

    private static Optional<Method> declaration(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        return Arrays.stream(resource.getResourceClass().getInterfaces())
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(candidate -> candidate.isAnnotationPresent(OperationId.class)
                        && candidate.getName().equals(method.getName())
                        && Arrays.equals(candidate.getParameterTypes(), method.getParameterTypes()))
                .findFirst();
    }
}
