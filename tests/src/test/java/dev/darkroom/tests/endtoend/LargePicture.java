package dev.darkroom.tests.endtoend;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

/** A picture of any size that is never in memory as a whole: a real one, followed by bytes that no decoder looks at. */
final class LargePicture {

    private static final int PIECE = 64 * 1024;

    private final byte[] picture;
    private final long size;

    /** @param size in bytes, more than the picture has */
    LargePicture(byte[] picture, long size) {
        this.picture = picture;
        this.size = size;
    }

    InputStream open() {
        return new SequenceInputStream(new ByteArrayInputStream(picture), new Filling(size - picture.length));
    }

    String digest() {
        return digest(open());
    }

    /** The SHA-256 of all that a stream has to give. */
    static String digest(InputStream source) {
        try (DigestInputStream digesting = new DigestInputStream(source, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Pieces of noise; each begins with a count, so that none can be lost or change its place unseen. */
    private static final class Filling extends InputStream {

        private final byte[] piece = new byte[PIECE];
        private long left;
        private int position = PIECE;

        Filling(long size) {
            this.left = size;
            new Random(1).nextBytes(piece);
        }

        @Override
        public int read() {
            byte[] octet = new byte[1];
            return read(octet, 0, 1) < 0 ? -1 : octet[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int count) {
            if (left == 0) {
                return -1;
            }
            if (position == PIECE) {
                position = 0;
                for (int i = 0; i < Long.BYTES; i++) {
                    piece[i] = (byte) (left >> 8 * i);
                }
            }
            int given = (int) Math.min(Math.min(count, PIECE - position), left);
            System.arraycopy(piece, position, target, offset, given);
            position += given;
            left -= given;
            return given;
        }
    }
}
