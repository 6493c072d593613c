package dev.darkroom.server.http.response;

import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.spi.ErrorResponse;
import java.io.IOException;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Words errors that are found before a request reaches a filter: malformed, too long, not understood. */
public final class JettyErrorHandler extends ErrorHandler {

    private final Function<Request, Exchange> exchanges;
    private final EdgeResponse edge;

    /**
     * Words errors.
     *
     * @param exchanges what is known about a request, however malformed
     * @param edge writes them
     */
    public JettyErrorHandler(Function<Request, Exchange> exchanges, EdgeResponse edge) {
        this.exchanges = exchanges;
        this.edge = edge;
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
        edge.write(exchange, answer, request, response, callback);
        return true;
    }

    /** The path as it came; a slash where there was none that could be read. */
    public static String path(@Nullable HttpURI uri) {
        return uri == null || uri.getPath() == null ? "/" : uri.getPath();
    }
}
