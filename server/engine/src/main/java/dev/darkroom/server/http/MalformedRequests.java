package dev.darkroom.server.http;

import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses what the container lets through although HTTP does not: CONNECT, a length with a sign, and queries with a percent sign that
 * begins no escape. What comes behind the container would write the whole address to the log, with the credentials in it.
 */
final class MalformedRequests extends Handler.Wrapper {

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String query = request.getHttpURI().getQuery();
        String length = request.getHeaders().get(HttpHeader.CONTENT_LENGTH);
        // What follows CONNECT is meant for somebody else.
        if (HttpMethod.CONNECT.is(request.getMethod())
                || query != null && BROKEN_ESCAPE.matcher(query).find()
                || length != null && !isDigits(length.strip())) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            Response.writeError(request, response, callback, HttpStatus.BAD_REQUEST_400);
            return true;
        }
        return super.handle(request, response, callback);
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(character -> character >= '0' && character <= '9');
    }
}
