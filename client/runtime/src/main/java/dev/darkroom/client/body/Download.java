package dev.darkroom.client.body;

import dev.darkroom.client.http.Headers;
import dev.darkroom.client.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A file as it arrives. Close it in any case: it holds a connection until then. Closing early drops the rest. For one
 * thread.
 */
public final class Download implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

    private final HttpResponse response;

    /** Takes over an answer whose body was not read yet. */
    public Download(HttpResponse response) {
        this.response = response;
    }

    /** The bytes; can be read once. */
    public InputStream stream() {
        return response.body();
    }

    /** The media type the provider names; {@code application/octet-stream} when it names none. */
    public String mediaType() {
        return headers().first("Content-Type").orElse("application/octet-stream");
    }

    /** The number of bytes, if the provider tells it beforehand. */
    public OptionalLong length() {
        return headers()
                .first("Content-Length")
                .filter(text -> LENGTH.matcher(text).matches())
                .stream()
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    /** The headers of the answer. */
    public Headers headers() {
        return response.headers();
    }

    /**
     * Writes the bytes into a file, which appears only when it is complete; an existing file is replaced.
     *
     * @return the number of bytes
     * @throws IOException if the stream breaks off or the file cannot be written
     */
    public long saveTo(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path partial = Files.createTempFile(folder, ".download-", ".part");
        try {
            long bytes = Files.copy(stream(), partial, StandardCopyOption.REPLACE_EXISTING);
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
            return bytes;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    @Override
    public void close() throws IOException {
        response.close();
    }
}
