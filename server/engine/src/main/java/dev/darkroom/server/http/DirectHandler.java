package dev.darkroom.server.http;

import dev.darkroom.server.api.TypedResponse;
import dev.darkroom.server.http.direct.DirectMethod;
import dev.darkroom.server.http.direct.DirectMethods;
import dev.darkroom.server.http.direct.PlainRequest;
import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.request.AccessCheck;
import dev.darkroom.server.http.request.ParameterValidator;
import dev.darkroom.server.http.request.ParametersProvider;
import dev.darkroom.server.http.response.EdgeResponse;
import dev.darkroom.server.http.response.ErrorMapper;
import dev.darkroom.server.http.security.Authentication;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers plain requests for operations that take no body, by the same checks as behind Jersey and without it, which was a fifth of
 * what such a request costs. Whatever is odd about a request goes on to Jersey.
 */
final class DirectHandler extends Handler.Wrapper {

    private final RequestScope scope;
    private final DirectMethods methods;
    private final Authentication authentication;
    private final EdgeResponse edge;
    private final ParameterValidator parameters = new ParameterValidator();
    private final AccessCheck access = new AccessCheck();

    DirectHandler(RequestScope scope, DirectMethods methods, Authentication authentication, EdgeResponse edge) {
        this.scope = scope;
        this.methods = methods;
        this.authentication = authentication;
        this.edge = edge;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Exchange exchange = (Exchange) request.getAttribute(Exchange.KEY);
        DirectMethod method = methods.find(exchange.resolved());
        PlainRequest head = method == null
                ? null
                : PlainRequest.of(request, method, exchange.resolved().dialect());
        if (head == null) {
            return super.handle(request, response, callback);
        }
        exchange.head(head);
        scope.enter(exchange);
        try {
            edge.write(exchange, call(exchange, method), request, response, callback);
        } catch (Throwable failure) {
            edge.write(exchange, ErrorMapper.answer(failure, exchange), request, response, callback);
        } finally {
            scope.leave();
        }
        return true;
    }

    private TypedResponse<?> call(Exchange exchange, DirectMethod method) throws Throwable {
        authentication.check(exchange, exchange.head());
        parameters.check(exchange, exchange.head());
        access.check(exchange);
        return method.call(type -> ParametersProvider.read(exchange.parameters(), type));
    }
}
