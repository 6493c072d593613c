package dev.darkroom.server.http.response;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Says how long an answer is; the container does not count. Bytes of pictures stream past and say it themselves. */
public final class ContentLengthInterceptor implements WriterInterceptor {

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (context.getEntity() instanceof StreamingOutput) {
            context.proceed();
            return;
        }
        OutputStream target = context.getOutputStream();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        context.setOutputStream(bytes);
        context.proceed();
        context.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, bytes.size());
        bytes.writeTo(target);
    }
}
