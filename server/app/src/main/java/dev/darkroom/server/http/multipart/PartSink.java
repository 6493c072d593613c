package dev.darkroom.server.http.multipart;

import dev.darkroom.server.library.Digests;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Takes the bytes of one part while they arrive: a file goes to disk, a text stays in memory. */
final class PartSink {

    /** Texts are held in memory, so they have a limit: 1 MiB. */
    static final int LONGEST_TEXT = 1 << 20;

    private final String name;
    private final @Nullable Path file;
    private final @Nullable FileChannel channel;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private final MessageDigest digest = Digests.sha256();
    private long size;

    /** @param name the part's name, for messages about texts */
    private PartSink(String name, @Nullable Path file, @Nullable FileChannel channel) {
        this.name = name;
        this.file = file;
        this.channel = channel;
    }

    static PartSink memory(String name) {
        return new PartSink(name, null, null);
    }

    static PartSink file(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "part-", "");
        return new PartSink("", file, FileChannel.open(file, StandardOpenOption.WRITE));
    }

    /**
     * What has arrived.
     *
     * @param file where it is; null for a text
     * @param memory a text's bytes; empty for a file
     */
    record Content(@Nullable Path file, byte[] memory, long size, String sha256) {}

    @Nullable
    Path file() {
        return file;
    }

    void write(ByteBuffer bytes) throws IOException {
        size += bytes.remaining();
        digest.update(bytes.duplicate());
        if (channel != null) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } else if (size > LONGEST_TEXT) {
            throw new UnreadableForm(name, "a text is longer than " + LONGEST_TEXT + " bytes");
        } else {
            Channels.newChannel((OutputStream) memory).write(bytes);
        }
    }

    Content finish() throws IOException {
        if (channel != null) {
            channel.close();
        }
        return new Content(file, memory.toByteArray(), size, HexFormat.of().formatHex(digest.digest()));
    }

    void abandon() throws IOException {
        if (channel != null) {
            channel.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
