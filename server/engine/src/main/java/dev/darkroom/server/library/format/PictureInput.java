package dev.darkroom.server.library.format;

import java.io.IOException;
import java.io.InputStream;
import javax.imageio.stream.ImageInputStreamImpl;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a picture on their way into a decoder, a few at a time, so that it can be stopped between them: when its
 * time is over, and when a JPEG begins one scan too many.
 */
final class PictureInput extends ImageInputStreamImpl {

    private static final int CHUNK_BYTES = 4096;
    private static final int MARKER = 0xff;
    private static final int START_OF_SCAN = 0xda;

    private final PictureSource source;
    private final DecodeLimits limits;
    private final long begun;

    private final byte[] chunk = new byte[CHUNK_BYTES];
    private long chunkAt;
    private int chunkLength;
    private @Nullable InputStream stream;
    private long streamAt;

    private int scansLeft = Integer.MAX_VALUE;
    private long searchedTo;
    private int lastSearched;
    private boolean endPassed;

    PictureInput(PictureSource source, DecodeLimits limits) {
        this.source = source;
        this.limits = limits;
        this.begun = limits.nanos().getAsLong();
    }

    /** Stops the decoder when more than so many scans begin, counted from the beginning of the file. */
    void allowScans(int scans) {
        scansLeft = scans;
    }

    /** Whether the decoder wanted more bytes than there are. */
    boolean wasEndPassed() {
        return endPassed;
    }

    @Override
    public int read() throws IOException {
        bitOffset = 0;
        if (fill()) {
            return chunk[(int) (streamPos++ - chunkAt)] & 0xff;
        }
        endPassed = true;
        return -1;
    }

    /** Gives all that is asked for, if there is so much: that of BMP does not ask again. */
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        bitOffset = 0;
        int done = 0;
        while (done < length && fill()) {
            int from = (int) (streamPos - chunkAt);
            int count = Math.min(length - done, chunkLength - from);
            System.arraycopy(chunk, from, target, offset + done, count);
            streamPos += count;
            done += count;
        }
        endPassed |= done == 0 && length > 0;
        return done == 0 && length > 0 ? -1 : done;
    }

    private boolean fill() throws IOException {
        if (streamPos >= chunkAt && streamPos < chunkAt + chunkLength) {
            return true;
        }
        if (limits.nanos().getAsLong() - begun > limits.time().toNanos()) {
            throw new IOException("the picture takes too long");
        }
        if (stream == null || streamAt != streamPos) {
            closeStream();
            stream = source.open(streamPos);
            streamAt = streamPos;
        }
        chunkAt = streamPos;
        chunkLength = stream.readNBytes(chunk, 0, CHUNK_BYTES);
        streamAt += chunkLength;
        countScans();
        return chunkLength > 0;
    }

    /** In the data of a JPEG, these two bytes stand together at the beginning of a scan only. */
    private void countScans() throws IOException {
        for (int i = (int) Math.max(0, searchedTo - chunkAt); i < chunkLength; i++) {
            int octet = chunk[i] & 0xff;
            if (lastSearched == MARKER && octet == START_OF_SCAN && --scansLeft < 0) {
                throw new IOException("the picture has too many scans");
            }
            lastSearched = octet;
        }
        searchedTo = Math.max(searchedTo, chunkAt + chunkLength);
    }

    private void closeStream() throws IOException {
        if (stream != null) {
            stream.close();
        }
    }

    @Override
    public void close() throws IOException {
        super.close();
        closeStream();
    }
}
