package dev.darkroom.server.http.request;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets a body through up to a limit and ends the request with 413 behind it. */
public final class LimitedStream extends FilterInputStream {

    private final long limit;
    private long left;

    LimitedStream(InputStream source, long limit) {
        super(source);
        this.limit = limit;
        this.left = limit;
    }

    /** Ends the request before a byte is read when it announces too many. */
    static InputStream of(InputStream source, long announced, long limit) {
        if (announced > limit) {
            throw tooLarge(limit);
        }
        return new LimitedStream(source, limit);
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw tooLarge(limit);
        }
    }

    static ClientErrorException tooLarge(long limit) {
        return new ClientErrorException(
                "The body is larger than " + limit + " bytes.", Status.REQUEST_ENTITY_TOO_LARGE);
    }
}
