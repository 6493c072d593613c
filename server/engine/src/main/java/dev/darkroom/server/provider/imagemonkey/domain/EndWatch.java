package dev.darkroom.server.provider.imagemonkey.domain;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.stream.FileImageInputStream;

/** A file that notices when a decoder wants more than there is: that of JPEG fills up with grey and does not complain. */
final class EndWatch extends FileImageInputStream {

    private boolean passed;

    EndWatch(Path file) throws IOException {
        super(file.toFile());
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        passed |= octet < 0;
        return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        passed |= read < 0;
        return read;
    }

    /** Does not count what happened so far. */
    void forget() {
        passed = false;
    }

    /** Whether something was asked for behind the end. */
    boolean wasPassed() {
        return passed;
    }
}
