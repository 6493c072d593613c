package dev.darkroom.client.body;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A body that is one file. */
public final class UploadBody implements RequestBody {

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
            source.transferTo(target);
        }
    }
}
