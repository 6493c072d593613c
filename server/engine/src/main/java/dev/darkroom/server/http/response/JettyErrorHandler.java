package dev.darkroom.server.http.response;

import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.json.Json;
import dev.darkroom.server.spi.ErrorResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Words errors that are found before a request reaches a filter: malformed, too long, not understood. */
public final class JettyErrorHandler extends ErrorHandler {

    private final Function<Request, Exchange> exchanges;
    private final CommonHeaders commonHeaders;

    /**
     * Words errors.
     *
     * @param exchanges what is known about a request, however malformed
     * @param commonHeaders what every response carries
     */
    public JettyErrorHandler(Function<Request, Exchange> exchanges, CommonHeaders commonHeaders) {
        this.exchanges = exchanges;
        this.commonHeaders = commonHeaders;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        // A protocol that nobody speaks is the client's mistake, not one of this server's.
        int status = response.getStatus() == HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505
                ? HttpStatus.BAD_REQUEST_400
                : response.getStatus();
        Exchange exchange = exchanges.apply(request);
        ErrorResponse answer = ErrorMapper.plain(
                exchange.resolved().provider(),
                status,
                HttpStatus.getMessage(status) + ".",
                path(request.getHttpURI()));
        commonHeaders
                .of(
                        exchange,
                        name -> Objects.requireNonNullElse(request.getHeaders().get(name), ""))
                .forEach((name, value) -> response.getHeaders().put(name, value));
        response.setStatus(answer.status());
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, exchange.resolved().dialect().jsonMediaType());
        @Nullable Object body = answer.body();
        Content.Sink.write(response, true, Json.MAPPER.writeValueAsString(body), callback);
        return true;
    }

    /** The path as it came; a slash where there was none that could be read. */
    public static String path(@Nullable HttpURI uri) {
        return uri == null || uri.getPath() == null ? "/" : uri.getPath();
    }
}
