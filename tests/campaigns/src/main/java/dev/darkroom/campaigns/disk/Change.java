package dev.darkroom.campaigns.disk;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A change that {@code disk.c} has written down.
 *
 * @param end where its entry in the journal ends
 * @param kind what it was, by the letter that is written there
 * @param inode the file that it was about
 * @param number the offset or the size, where there is one
 * @param bytes what was written, or the path
 * @param from the path before, where there is one
 */
record Change(long end, char kind, long inode, long number, byte[] bytes, String from) {

    private static final int HEAD = 5 * Long.BYTES;

    /** The path that it was about. */
    String path() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** All of a journal. */
    static List<Change> read(Path journal) throws IOException {
        List<Change> changes = new ArrayList<>();
        long end = 0;
        try (InputStream file = Files.newInputStream(journal);
                DataInputStream entries = new DataInputStream(new BufferedInputStream(file))) {
            while (true) {
                byte[] bytes = entries.readNBytes(HEAD);
                if (bytes.length < HEAD) {
                    return changes;
                }
                ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
                char kind = (char) head.getLong();
                long inode = head.getLong();
                long number = head.getLong();
                byte[] first = exactly(entries, head.getLong());
                byte[] second = exactly(entries, head.getLong());
                end += HEAD + first.length + second.length;
                changes.add(new Change(end, kind, inode, number, first, new String(second, StandardCharsets.UTF_8)));
            }
        }
    }

    private static byte[] exactly(InputStream entries, long length) throws IOException {
        byte[] bytes = entries.readNBytes(Math.toIntExact(length));
        if (bytes.length < length) {
            throw new EOFException("the journal ends within an entry");
        }
        return bytes;
    }
}
