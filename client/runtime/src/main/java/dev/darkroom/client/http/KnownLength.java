package dev.darkroom.client.http;

import java.io.FilterOutputStream;
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
            request.setEntity(new Sized(entity, length));
        }
        return chain.proceed(request, scope);
    }

    private static final class Sized extends HttpEntityWrapper {

        private final long length;

        Sized(HttpEntity entity, long length) {
            super(entity);
            this.length = length;
        }

        @Override
        public long getContentLength() {
            return length;
        }

        @Override
        public boolean isChunked() {
            return false;
        }

        @Override
        public void writeTo(OutputStream target) throws IOException {
            Counting counting = new Counting(target, length);
            super.writeTo(counting);
            counting.requireAll();
        }
    }

    /** A body of another length than was announced would be cut, or leave the provider waiting for the rest. */
    private static final class Counting extends FilterOutputStream {

        private final long length;
        private long written;

        Counting(OutputStream target, long length) {
            super(target);
            this.length = length;
        }

        @Override
        public void write(int octet) throws IOException {
            count(1);
            out.write(octet);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            count(count);
            out.write(bytes, offset, count);
        }

        private void count(int more) throws IOException {
            written += more;
            if (written > length) {
                throw new IOException("the body is longer than the " + length + " bytes that were announced");
            }
        }

        void requireAll() throws IOException {
            if (written < length) {
                throw new IOException(
                        "the body ended after " + written + " of the " + length + " bytes that were announced");
            }
        }
    }
}
