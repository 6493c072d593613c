package dev.darkroom.client.http;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.glassfish.jersey.client.ClientRequest;

/**
 * Sends bodies piece by piece, with {@code Content-Length} where their length is known. Jersey's connector sends every
 * streamed body in chunks, which some storage services refuse.
 */
final class LengthPreservingExec implements ExecChainHandler {

    /** The request property with the length in bytes; negative when it is not known. */
    static final String LENGTH = "dev.darkroom.client.length";

    /** Where Jersey's connector leaves its request. */
    private static final String JERSEY_REQUEST = "JerseyRequestAttribute";

    private final WriteTimeout deadline;

    LengthPreservingExec(WriteTimeout deadline) {
        this.deadline = deadline;
    }

    @Override
    public ClassicHttpResponse execute(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        HttpEntity entity = request.getEntity();
        if (entity != null
                && scope.clientContext.getAttribute(JERSEY_REQUEST) instanceof ClientRequest jersey
                && jersey.getProperty(LENGTH) instanceof Long length) {
            request.setEntity(new SentEntity(entity, length, scope.execRuntime::discardEndpoint));
        }
        return chain.proceed(request, scope);
    }

    private final class SentEntity extends HttpEntityWrapper {

        private final long length;
        private final Runnable hangUp;

        SentEntity(HttpEntity entity, long length, Runnable hangUp) {
            super(entity);
            this.length = length;
            this.hangUp = hangUp;
        }

        @Override
        public long getContentLength() {
            return length;
        }

        @Override
        public boolean isChunked() {
            return length < 0;
        }

        @Override
        public void writeTo(OutputStream target) throws IOException {
            CountingOutputStream pieces = new CountingOutputStream(
                    (bytes, offset, count) -> deadline.guard(() -> target.write(bytes, offset, count), hangUp), length);
            super.writeTo(pieces);
            pieces.requireAll();
        }
    }
}
