package dev.darkroom.server.http.response;

import dev.darkroom.server.http.exchange.Exchange;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes on the exchange when a response cannot be finished although its beginning has left, so that its connection is cut at
 * once: nobody must take a part for the whole, or wait for the rest.
 */
public final class BrokenOffResponses implements WriterInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenOffResponses.class);

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        Begun output = new Begun(context.getOutputStream());
        context.setOutputStream(output);
        try {
            context.proceed();
            // What is still in a buffer counts as written.
            output.flush();
        } catch (IOException | RuntimeException e) {
            if (!output.begun) {
                throw e;
            }
            ((Exchange) context.getProperty(Exchange.KEY)).brokenOff(e);
            if (!ClientAborts.isGone(e)) {
                LOG.error("A response broke off: {}", e.toString());
            }
        }
    }

    private static final class Begun extends FilterOutputStream {

        private boolean begun;

        Begun(OutputStream target) {
            super(target);
        }

        @Override
        public void write(int octet) throws IOException {
            begun = true;
            out.write(octet);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            begun = true;
            out.write(buffer, offset, length);
        }
    }
}
