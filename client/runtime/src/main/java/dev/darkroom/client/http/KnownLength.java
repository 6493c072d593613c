package dev.darkroom.client.http;

import java.io.IOException;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.glassfish.jersey.client.ClientRequest;

/**
 * Sends {@code Content-Length} where the length of a body is known. Jersey's connector sends every streamed body in
 * chunks, which some storage services refuse.
 */
final class KnownLength implements ExecChainHandler {

    /** The request property with the length in bytes; negative when it is not known. */
    static final String PROPERTY = "dev.darkroom.client.length";

    /** Where Jersey's connector leaves its request. */
    private static final String JERSEY_REQUEST = "JerseyRequestAttribute";

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        HttpEntity entity = request.getEntity();
        if (entity != null
                && scope.clientContext.getAttribute(JERSEY_REQUEST) instanceof ClientRequest jersey
                && jersey.getProperty(PROPERTY) instanceof Long length
                && length >= 0) {
            request.setEntity(new HttpEntityWrapper(entity) {
                @Override
                public long getContentLength() {
                    return length;
                }

                @Override
                public boolean isChunked() {
                    return false;
                }
            });
        }
        return chain.proceed(request, scope);
    }
}
