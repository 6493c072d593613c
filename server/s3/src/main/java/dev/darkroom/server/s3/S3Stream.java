package dev.darkroom.server.s3;

import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;

/** Bytes on their way. Closed before their end, it gives the connection up, which would otherwise be read to the end. */
final class S3Stream extends FilterInputStream {

    private final ResponseInputStream<?> response;
    private boolean ended;

    S3Stream(ResponseInputStream<?> response) {
        super(response);
        this.response = response;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        ended |= octet < 0;
        return octet;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        ended |= count < 0;
        return count;
    }

    @Override
    public void close() throws IOException {
        if (!ended && in.read() >= 0) {
            response.abort();
        }
        super.close();
    }
}
