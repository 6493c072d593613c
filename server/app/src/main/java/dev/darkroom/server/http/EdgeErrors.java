package dev.darkroom.server.http;

import dev.darkroom.server.provider.ErrorAnswer;
import java.io.IOException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Words errors that are found before a request reaches a filter: malformed, too long, not understood. */
final class EdgeErrors extends ErrorHandler {

    private final Failures failures;

    EdgeErrors(Failures failures) {
        this.failures = failures;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        int status = response.getStatus();
        String path = request.getHttpURI() == null || request.getHttpURI().getPath() == null
                ? "/"
                : request.getHttpURI().getPath();
        ErrorAnswer answer = failures.plain(status, HttpStatus.getMessage(status) + ".", path);
        @Nullable Object body = answer.body();
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        Content.Sink.write(response, true, Json.MAPPER.writeValueAsString(body), callback);
        return true;
    }
}
