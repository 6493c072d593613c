package dev.darkroom.client.body;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file to be sent: where its bytes come from, its name and its media type. Bytes are read when the request is
 * written, in small pieces. Immutable; an upload from a single stream can be sent once, any other again and again and
 * by several threads.
 */
public final class Upload {

    /** The media type of bytes nothing is known of. */
    public static final String ANY_BYTES = "application/octet-stream";

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern MEDIA_TYPE =
            Pattern.compile(TOKEN + "/" + TOKEN + "(\\s*;\\s*" + TOKEN + "=(" + TOKEN + "|\"[^\"\\\\\\p{Cntrl}]*\"))*");

    private final Source source;
    private final boolean repeatable;
    private final String fileName;
    private final @Nullable String mediaType;
    private final long length;
    private final @Nullable ProgressListener listener;

    private Upload(
            Source source,
            boolean repeatable,
            String fileName,
            @Nullable String mediaType,
            long length,
            @Nullable ProgressListener listener) {
        this.source = source;
        this.repeatable = repeatable;
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.length = length;
        this.listener = listener;
    }

    /** Where bytes come from. */
    @FunctionalInterface
    public interface Source {

        /**
         * Opens a stream at the first byte; the caller closes it.
         *
         * @throws IOException if there is nothing to read
         */
        InputStream open() throws IOException;
    }

    /**
     * A file; its name is the file's, its length is taken now.
     *
     * @throws UncheckedIOException if there is no such file
     */
    public static Upload of(Path file) {
        Path name = Objects.requireNonNull(file.getFileName(), "the path has no file name");
        try {
            return new Upload(() -> Files.newInputStream(file), true, name.toString(), null, Files.size(file), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes in memory; a copy is kept. */
    public static Upload of(String fileName, byte[] bytes) {
        byte[] copy = bytes.clone();
        return new Upload(() -> new ByteArrayInputStream(copy), true, fileName, null, copy.length, null);
    }

    /** A source that can be opened again and again; its length is not known. */
    public static Upload of(String fileName, Source source) {
        return new Upload(source, true, fileName, null, -1, null);
    }

    /**
     * A stream that can be read once; its length is not known. It is closed when it was sent. Sending it a second time
     * fails with an {@link IOException}.
     */
    public static Upload once(String fileName, InputStream stream) {
        AtomicBoolean taken = new AtomicBoolean();
        Source source = () -> {
            if (taken.getAndSet(true)) {
                throw new IOException("the stream of " + fileName + " was sent already");
            }
            return stream;
        };
        return new Upload(source, false, fileName, null, -1, null);
    }

    /** The same bytes under another name. */
    public Upload withFileName(String name) {
        return new Upload(source, repeatable, name, mediaType, length, listener);
    }

    /**
     * The same bytes with a media type that is not guessed from the name.
     *
     * @throws IllegalArgumentException if it is not a media type
     */
    public Upload withMediaType(String type) {
        if (!MEDIA_TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("not a media type: " + type);
        }
        return new Upload(source, repeatable, fileName, type, length, listener);
    }

    /** The same bytes with a length in bytes that the caller answers for. */
    public Upload withLength(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("length must not be negative: " + bytes);
        }
        return new Upload(source, repeatable, fileName, mediaType, bytes, listener);
    }

    /** The same bytes, and somebody is told how far they are sent; the listener before is told no more. */
    public Upload withProgress(ProgressListener progress) {
        return new Upload(
                source, repeatable, fileName, mediaType, length, Objects.requireNonNull(progress, "progress"));
    }

    /** The file name that is sent. */
    public String fileName() {
        return fileName;
    }

    /** The media type that is sent: the one given, else the usual one for the file name's extension. */
    public String mediaType() {
        if (mediaType != null) {
            return mediaType;
        }
        // The JDK takes what it is given for a URL, in which a # is not part of the name.
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1);
        String guess = URLConnection.guessContentTypeFromName("file." + extension);
        return guess == null ? ANY_BYTES : guess;
    }

    /** The number of bytes; -1 when it is not known. */
    public long length() {
        return length;
    }

    /** Whether the bytes can be read again. */
    public boolean repeatable() {
        return repeatable;
    }

    /**
     * Opens the bytes; the caller closes the stream.
     *
     * @throws IOException if they cannot be read
     */
    public InputStream open() throws IOException {
        InputStream bytes = source.open();
        return listener == null ? bytes : new ProgressStream(bytes, listener, length);
    }

    @Override
    public String toString() {
        return "Upload[" + fileName + ", " + mediaType() + (length < 0 ? "]" : ", " + length + " bytes]");
    }
}
