package dev.darkroom.client.retry;

import dev.darkroom.client.body.RequestBody;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A body that knows how far its sending came. For one attempt. */
final class ObservedBody implements RequestBody {

    private final RequestBody body;
    private volatile boolean begun;
    private volatile boolean sourceFailed;

    ObservedBody(RequestBody body) {
        this.body = body;
    }

    /** Whether it was asked for its bytes, so that the request may have left. */
    boolean begun() {
        return begun;
    }

    /** Whether the bytes could not be had, which is no failure of the network. */
    boolean sourceFailed() {
        return sourceFailed;
    }

    @Override
    public String mediaType() {
        return body.mediaType();
    }

    @Override
    public long length() {
        return body.length();
    }

    @Override
    public boolean repeatable() {
        return body.repeatable();
    }

    @Override
    public void writeTo(OutputStream target) throws IOException {
        begun = true;
        Target observed = new Target(target);
        try {
            body.writeTo(observed);
        } catch (IOException e) {
            sourceFailed = !observed.failed;
            throw e;
        }
    }

    /** Where the bytes go. */
    private static final class Target extends FilterOutputStream {

        private boolean failed;

        Target(OutputStream target) {
            super(target);
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            failed = true;
            out.write(bytes, offset, count);
            failed = false;
        }

        @Override
        public void flush() throws IOException {
            failed = true;
            out.flush();
            failed = false;
        }
    }
}
