package dev.darkroom.client.body;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A body that is one file. */
public final class UploadBody implements RequestBody {

    private static final int PIECE_BYTES = 64 * 1024;

    private final Upload upload;

    /** Sends the file with its own media type. */
    public UploadBody(Upload upload) {
        this.upload = upload;
    }

    @Override
    public String mediaType() {
        return upload.mediaType();
    }

    @Override
    public long length() {
        return upload.length();
    }

    @Override
    public boolean repeatable() {
        return upload.repeatable();
    }

    @Override
    public void writeTo(OutputStream target) throws IOException {
        try (InputStream source = upload.open()) {
            if (source instanceof ByteArrayInputStream) {
                source.transferTo(target);
            } else {
                copy(source, target);
            }
        }
    }

    /** By larger pieces than the JDK's, each of which is a call of the system on either side. */
    private void copy(InputStream source, OutputStream target) throws IOException {
        byte[] piece = new byte[upload.length() < 0 ? PIECE_BYTES : (int) Math.min(upload.length() + 1, PIECE_BYTES)];
        int read = source.read(piece);
        while (read >= 0) {
            target.write(piece, 0, read);
            read = source.read(piece);
        }
    }
}
