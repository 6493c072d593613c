package dev.darkroom.server.http;

import dev.darkroom.server.spi.ErrorResponse;
import dev.darkroom.server.spi.Provider;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
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
final class JettyErrorHandler extends ErrorHandler {

    private final Providers providers;
    private final ErrorMapper failures;

    JettyErrorHandler(Providers providers, ErrorMapper failures) {
        this.providers = providers;
        this.failures = failures;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        // A protocol that nobody speaks is the client's mistake, not one of this server's.
        int status = response.getStatus() == HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505
                ? HttpStatus.BAD_REQUEST_400
                : response.getStatus();
        String path = path(request.getHttpURI());
        ErrorResponse answer = failures.plain(status, HttpStatus.getMessage(status) + ".", path);
        Optional<Provider> owner = providers.owner(path);
        owner.ifPresent(provider -> provider.headers(
                        name -> Objects.requireNonNullElse(request.getHeaders().get(name), ""))
                .forEach((name, value) -> response.getHeaders().put(name, value)));
        response.setStatus(answer.status());
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, owner.map(Provider::jsonMediaType).orElse("application/json"));
        @Nullable Object body = answer.body();
        Content.Sink.write(response, true, Json.MAPPER.writeValueAsString(body), callback);
        return true;
    }

    private static String path(@Nullable HttpURI uri) {
        return uri == null || uri.getPath() == null ? "/" : uri.getPath();
    }
}
