package dev.darkroom.junit;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link DarkroomTest} brings. Worlds and clients are in JUnit's stores, which close them, last made first. */
final class DarkroomExtension implements ParameterResolver, BeforeTestExecutionCallback, AfterTestExecutionCallback {

    private static final Namespace NAMESPACE = Namespace.create(DarkroomExtension.class);

    DarkroomExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestWorld.class
                || type == URI.class
                || ClientType.of(type).isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        TestWorld world = world(context);
        if (type == TestWorld.class) {
            return world;
        }
        if (type == URI.class) {
            return world.uri();
        }
        ClientType client = ClientType.of(type).orElseThrow();
        Object builder = client.builder(world.uri());
        parameter.findAnnotation(Secret.class).ifPresent(secret -> client.authenticate(builder, secret));
        if (client.isBuilder(type)) {
            return builder;
        }
        Object built = client.build(builder);
        context.getStore(NAMESPACE).put(built, built);
        return built;
    }

    /** Behind what prepares a test, whose calls are not meant to fail. */
    @Override
    public void beforeTestExecution(ExtensionContext context) {
        List<Fault> faults = AnnotatedFaults.of(context);
        if (!faults.isEmpty()) {
            TestWorld world = world(context);
            faults.forEach(fault -> world.control().faults().plantFault(AnnotatedFaults.planted(fault)));
        }
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        TestWorld world = known(context);
        if (world == null) {
            return;
        }
        if (!AnnotatedFaults.of(context).isEmpty()) {
            world.control().faults().removeFaults();
        }
        Optional<Throwable> failure = context.getExecutionException();
        if (failure.isPresent()) {
            failure.get().addSuppressed(new CallsOfTheTest(world));
        } else if (settings(Optional.of(context))
                .map(DarkroomTest::failOnUnmatched)
                .orElse(false)) {
            UnmatchedCalls.refuse(world);
        }
    }

    /** That of the class, if it has one, or else that of the test. */
    private static TestWorld world(ExtensionContext context) {
        TestWorld known = known(context);
        if (known != null) {
            return known;
        }
        TestWorld made = settings(Optional.of(context))
                .map(test -> TestWorld.make(test.demo(), List.of(test.outboundAllow())))
                .orElseGet(TestWorld::make);
        context.getStore(NAMESPACE).put(TestWorld.class, made);
        return made;
    }

    private static @Nullable TestWorld known(ExtensionContext context) {
        Store store = context.getStore(NAMESPACE);
        return store.get(TestWorld.class, TestWorld.class);
    }

    /** The nearest annotation: on the test, on its class, on a class around it. */
    private static Optional<DarkroomTest> settings(Optional<ExtensionContext> context) {
        return context.flatMap(place -> place.getElement()
                .flatMap(element -> AnnotationSupport.findAnnotation(element, DarkroomTest.class))
                .or(() -> settings(place.getParent())));
    }
}
