package dev.darkroom.server.http.request.multipart;

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
public final class PartSink {

    private final String name;
    private final TextAllowance texts;
    private final @Nullable Path file;
    private final @Nullable FileChannel channel;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private final MessageDigest digest = Digests.sha256();
    private long size;

    private PartSink(String name, TextAllowance texts, @Nullable Path file, @Nullable FileChannel channel) {
        this.name = name;
        this.texts = texts;
        this.file = file;
        this.channel = channel;
    }

    static PartSink memory(String name, TextAllowance texts) {
        return new PartSink(name, texts, null, null);
    }

    static PartSink file(String name, TextAllowance texts, Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "part-", "");
        return new PartSink(name, texts, file, FileChannel.open(file, StandardOpenOption.WRITE));
    }

    /**
     * What has arrived.
     *
     * @param file where it is; null for a text
     * @param memory a text's bytes; empty for a file
     * @param texts what may still be read into memory
     */
    record Content(@Nullable Path file, byte[] memory, long size, String sha256, TextAllowance texts) {}

    void write(ByteBuffer bytes) throws IOException {
        int more = bytes.remaining();
        size += more;
        digest.update(bytes.duplicate());
        if (channel != null) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } else {
            texts.take(name, more, size);
            Channels.newChannel((OutputStream) memory).write(bytes);
        }
    }

    Content finish() throws IOException {
        if (channel != null) {
            channel.close();
        }
        return new Content(file, memory.toByteArray(), size, HexFormat.of().formatHex(digest.digest()), texts);
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
