package dev.darkroom.junit;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link DarkroomTest} brings. Servers and clients are in JUnit's stores, which close them, last made first. */
final class DarkroomExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(DarkroomExtension.class);

    DarkroomExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestServer.class
                || type == URI.class
                || ClientType.of(type).isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        TestServer server = server(context);
        if (type == TestServer.class) {
            return server;
        }
        if (type == URI.class) {
            return server.uri();
        }
        ClientType client = ClientType.of(type).orElseThrow();
        Object builder = client.builder(server.uri());
        parameter.findAnnotation(Secret.class).ifPresent(secret -> client.authenticate(builder, secret));
        if (client.isBuilder(type)) {
            return builder;
        }
        Object built = client.build(builder);
        context.getStore(NAMESPACE).put(built, built);
        return built;
    }

    /** That of the class, if it has one, or else that of the test. */
    private static TestServer server(ExtensionContext context) {
        Store store = context.getStore(NAMESPACE);
        TestServer known = store.get(TestServer.class, TestServer.class);
        if (known != null) {
            return known;
        }
        Optional<DarkroomTest> settings = settings(Optional.of(context));
        TestServer started = settings.map(test -> TestServer.start(test.demo(), List.of(test.outboundAllow())))
                .orElseGet(TestServer::start);
        store.put(TestServer.class, started);
        return started;
    }

    /** The nearest annotation: on the test, on its class, on a class around it. */
    private static Optional<DarkroomTest> settings(Optional<ExtensionContext> context) {
        return context.flatMap(place -> place.getElement()
                .flatMap(element -> AnnotationSupport.findAnnotation(element, DarkroomTest.class))
                .or(() -> settings(place.getParent())));
    }
}
