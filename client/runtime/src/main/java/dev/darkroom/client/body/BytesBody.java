package dev.darkroom.client.body;

import java.io.IOException;
import java.io.OutputStream;

/** A small body that is ready: JSON or a form of a web page. */
public final class BytesBody implements RequestBody {

    private final String mediaType;
    private final byte[] bytes;

    /** Takes the array over; it must not be changed any more. */
    public BytesBody(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public void writeTo(OutputStream target) throws IOException {
        target.write(bytes);
    }
}
