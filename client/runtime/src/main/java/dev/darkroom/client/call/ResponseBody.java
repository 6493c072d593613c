package dev.darkroom.client.call;

import dev.darkroom.client.http.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads bodies into memory, which a provider must not be able to fill. */
final class ResponseBody {

    /** The most bytes of a body that an exception keeps. */
    static final int MAX_KEPT_BYTES = 1 << 20;

    private static final int PIECE_BYTES = 8192;

    private ResponseBody() {}

    /** The whole body; one that is larger than the limit cannot be read. */
    static byte[] readAll(HttpResponse response, int maxBytes) throws IOException {
        byte[] body = response.body().readNBytes(maxBytes);
        requireEnd(response.body(), maxBytes, body);
        return body;
    }

    /** Reads the body and forgets it. */
    static void skip(HttpResponse response, int maxBytes) throws IOException {
        byte[] piece = new byte[PIECE_BYTES];
        int left = maxBytes;
        int read = 0;
        while (left > 0 && read >= 0) {
            read = response.body().read(piece, 0, Math.min(piece.length, left));
            left -= Math.max(read, 0);
        }
        if (read >= 0) {
            requireEnd(response.body(), maxBytes, new byte[0]);
        }
    }

    private static void requireEnd(InputStream rest, int maxBytes, byte[] before) throws IOException {
        if (rest.read() >= 0) {
            throw new UnreadableBody(before, "the body has more than " + maxBytes + " bytes", null);
        }
    }

    /** The beginning of the body of an error; one that breaks off is still that error. */
    static byte[] readBeginning(HttpResponse response) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE_BYTES];
        try {
            int read = 0;
            while (read >= 0 && body.size() < MAX_KEPT_BYTES) {
                body.write(piece, 0, read);
                read = response.body().read(piece, 0, Math.min(piece.length, MAX_KEPT_BYTES - body.size()));
            }
        } catch (IOException e) {
            // What came is all there is to tell.
        }
        return body.toByteArray();
    }
}
