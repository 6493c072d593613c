package dev.darkroom.client.call;

import dev.darkroom.client.http.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;

/** The body of a good response. It is read into memory, which a provider must not be able to fill. For one thread. */
final class ResponseBody {

    /** The most bytes of a body that an exception keeps. */
    static final int MAX_KEPT_BYTES = 1 << 20;

    private static final long MAX_LENT_BYTES = 1 << 20;

    private static final int PIECE_BYTES = 8192;

    private static final byte[] NOTHING = {};

    private final HttpResponse response;
    private final int maxBytes;
    private byte[] bytes = NOTHING;

    /** @param maxBytes how much of it is read; a larger one cannot be */
    ResponseBody(HttpResponse response, int maxBytes) {
        this.response = response;
        this.maxBytes = maxBytes;
    }

    /** What it belongs to. */
    HttpResponse response() {
        return response;
    }

    /** What {@link #readAll} has read; empty where it was not called. */
    byte[] bytes() {
        return bytes;
    }

    /** The whole body. */
    byte[] readAll() throws IOException {
        bytes = all();
        return bytes;
    }

    private byte[] all() throws IOException {
        byte[] body = new byte[Math.min(announced(), maxBytes)];
        int length = response.body().readNBytes(body, 0, body.length);
        if (length < body.length) {
            return Arrays.copyOf(body, length);
        }
        PushbackInputStream rest = new PushbackInputStream(response.body());
        int next = rest.read();
        if (next < 0) {
            return body;
        }
        rest.unread(next);
        byte[] more = rest.readNBytes(maxBytes - length);
        byte[] all = Arrays.copyOf(body, length + more.length);
        System.arraycopy(more, 0, all, length, more.length);
        requireEnd(rest, all);
        return all;
    }

    /** What a provider says in advance, as far as memory is lent to its word; 0 when it says nothing. */
    private int announced() {
        String length = response.headers().first("Content-Length").orElse("");
        try {
            return (int) Math.max(0, Math.min(Long.parseLong(length), MAX_LENT_BYTES));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Reads the body and forgets it. */
    void skip() throws IOException {
        byte[] piece = new byte[PIECE_BYTES];
        int left = maxBytes;
        int read = 0;
        while (left > 0 && read >= 0) {
            read = response.body().read(piece, 0, Math.min(piece.length, left));
            left -= Math.max(read, 0);
        }
        if (read >= 0) {
            requireEnd(response.body(), NOTHING);
        }
    }

    private void requireEnd(InputStream rest, byte[] before) throws IOException {
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
