package dev.darkroom.client.http;

import dev.darkroom.client.body.RequestBody;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives a request its body. Jersey has an opinion on which methods have one and logs a warning at every request that
 * differs, so it is shown what it expects, and the body is put in place, or taken away, when it has looked.
 */
final class RequestEntityFilter implements ClientRequestFilter {

    private static final String BODY = "dev.darkroom.client.body";
    private static final Set<String> EXPECTED = Set.of("PUT", "PATCH");

    static Response send(Invocation.Builder invocation, String method, @Nullable RequestBody body) {
        if (body != null) {
            invocation.property(BODY, body).property(LengthPreservingExec.LENGTH, body.length());
        }
        return EXPECTED.contains(method) ? invocation.method(method, Entity.text("")) : invocation.method(method);
    }

    private static void write(RequestBody body, OutputStream target) throws IOException {
        try {
            body.writeTo(target);
        } catch (RuntimeException e) {
            throw new SourceFailure(e);
        }
    }

    /** What a body threw, on its way through Jersey, which tells only exceptions of streams apart from its own. */
    static final class SourceFailure extends IOException {

        private static final long serialVersionUID = 1L;

        private final RuntimeException cause;

        SourceFailure(RuntimeException cause) {
            super(cause);
            this.cause = cause;
        }

        RuntimeException cause() {
            return cause;
        }
    }

    @Override
    public void filter(ClientRequestContext request) {
        if (request.getProperty(BODY) instanceof RequestBody body) {
            StreamingOutput stream = target -> write(body, target);
            request.setEntity(stream, new Annotation[0], MediaType.valueOf(body.mediaType()));
        } else {
            request.setEntity(null);
            request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
    }
}
