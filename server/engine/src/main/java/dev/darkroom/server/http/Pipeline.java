package dev.darkroom.server.http;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import dev.darkroom.server.http.direct.DirectMethods;
import dev.darkroom.server.http.exchange.RequestResolver;
import dev.darkroom.server.http.json.Json;
import dev.darkroom.server.http.request.AccessCheck;
import dev.darkroom.server.http.request.BodyValidator;
import dev.darkroom.server.http.request.ContentTypeNormalizer;
import dev.darkroom.server.http.request.HeadOptionsFilter;
import dev.darkroom.server.http.request.ParameterValidator;
import dev.darkroom.server.http.request.ParametersProvider;
import dev.darkroom.server.http.response.BrokenOffResponses;
import dev.darkroom.server.http.response.CommonHeaders;
import dev.darkroom.server.http.response.ContentLengthInterceptor;
import dev.darkroom.server.http.response.EdgeResponse;
import dev.darkroom.server.http.response.ErrorMapper;
import dev.darkroom.server.http.response.JettyErrorHandler;
import dev.darkroom.server.http.response.ResponseRenderer;
import dev.darkroom.server.http.security.Authentication;
import dev.darkroom.server.http.security.MatchedOperation;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.inject.hk2.AbstractBinder;
import org.glassfish.jersey.jetty.JettyHttpContainer;
import org.glassfish.jersey.jetty.JettyHttpContainerProvider;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;

/**
 * The way of a request from the socket to the operation's method and back. The two lists below are its order, and nothing else
 * is: no class of an entry says where it stands.
 */
final class Pipeline {

    /** Behind Jersey's own interceptors, one of which makes failures of ours known to the {@link ErrorMapper}. */
    private static final int FIRST_PRIORITY = 1000;

    private final List<Handler.Wrapper> handlers;
    private final List<Object> components;
    private final RequestScope scope;
    private final Request.Handler errors;

    Pipeline(
            RequestResolver resolver,
            HttpServer.Services services,
            TransferLimits limits,
            Capacity capacity,
            DirectMethods methods,
            Set<String> tokenRequired) {
        CommonHeaders commonHeaders = new CommonHeaders(services.ids(), services.clock());
        EdgeResponse edge = new EdgeResponse(commonHeaders);
        ExchangeHandler exchanges = new ExchangeHandler(resolver, services.worlds(), services.clock());
        Authentication authentication = new Authentication(services.credentials(), tokenRequired);
        this.scope = (RequestScope) services.requests();
        this.handlers = List.of(
                exchanges,
                new MetricsHandler(services.metrics().calls()),
                new RequestDrainHandler(),
                new SlowClientHandler(limits, System::nanoTime),
                new DocumentationHandler(),
                new WorldGate(edge),
                new JournalHandler(),
                new MalformedRequests(),
                new ControlAccessHandler(edge),
                new FaultHandler(edge),
                new OverloadHandler(capacity, edge),
                new StrictHandler(),
                new WorldBinding(services.worlds(), edge),
                // Most requests are answered here; the others go on to Jersey.
                new PictureHandler(services.pictures()),
                new DirectHandler(scope, methods, authentication, edge));
        this.components = List.of(
                scope,
                new HeadOptionsFilter(),
                new ContentTypeNormalizer(),
                // Here Jersey chooses the method.
                new MatchedOperation(),
                authentication,
                new ParameterValidator(),
                new AccessCheck(),
                new BodyValidator(services.incoming()),
                // Here the method runs; responses pass the list from here upwards.
                new BrokenOffResponses(),
                new ContentLengthInterceptor(),
                new ResponseRenderer(commonHeaders));
        this.errors = new JettyErrorHandler(exchanges::of, edge);
    }

    /** Words errors of requests that did not come as far as to a component. */
    Request.Handler errors() {
        return errors;
    }

    /** The whole of it, with what resources there are at the end. */
    Handler handler(Supplier<List<Resource>> resources) {
        Handler next = new LaterHandler(() -> jersey(resources.get()));
        for (int i = handlers.size() - 1; i >= 0; i--) {
            handlers.get(i).setHandler(next);
            next = handlers.get(i);
        }
        return next;
    }

    private Handler jersey(List<Resource> resources) {
        ResourceConfig config = new ResourceConfig()
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .property(CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                .property(CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true)
                .property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);
        for (Object component : components) {
            config.register(component, FIRST_PRIORITY + components.indexOf(component));
        }
        config.register(new ErrorMapper(scope::exchange))
                .register(new JacksonJsonProvider(Json.MAPPER))
                .register(new AbstractBinder() {
                    @Override
                    protected void configure() {
                        bind(new ParametersProvider()).to(ValueParamProvider.class);
                    }
                });
        resources.forEach(config::registerResources);
        return new JettyHttpContainerProvider().createContainer(JettyHttpContainer.class, config);
    }
}
