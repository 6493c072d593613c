package dev.darkroom.server.http.request.multipart;

import dev.darkroom.server.api.FilePart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One part of a form: a text in memory, or a file whose bytes lie on disk until the request ends. */
public final class Part implements FilePart {

    private final PartHeaders headers;
    private final PartSink.Content content;

    Part(PartHeaders headers, PartSink.Content content) {
        this.headers = headers;
        this.content = content;
    }

    /**
     * A text that came in another way than as a part, such as a pair in the form of a web page.
     *
     * @throws UnreadableForm if it is too long for a text
     */
    public static Part text(String name, String text) throws UnreadableForm {
        PartHeaders headers = new PartHeaders();
        headers.name(name);
        PartSink sink = PartSink.memory(name, new TextAllowance());
        try {
            sink.write(StandardCharsets.UTF_8.encode(text));
            return new Part(headers, sink.finish());
        } catch (UnreadableForm e) {
            throw e;
        } catch (IOException e) {
            // Memory does not fail.
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return headers.name();
    }

    @Override
    public @Nullable String fileName() {
        return headers.fileName();
    }

    @Override
    public @Nullable String mediaType() {
        return headers.mediaType();
    }

    /** Whether the sender means it as a file: it has a file name, or a type that is neither text nor JSON. */
    public boolean isFile() {
        return content.file() != null;
    }

    /**
     * The part as text in the character set it names, UTF-8 unless it names one.
     *
     * @throws UnreadableForm if it is too long for a text, one too many, or in another character set
     */
    public String text() throws UnreadableForm {
        if (content.file() == null) {
            return text(content.memory());
        }
        content.texts().take(name(), content.size(), content.size());
        try {
            return text(Files.readAllBytes(content.file()));
        } catch (UnreadableForm e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(byte[] bytes) throws UnreadableForm {
        try {
            return TextDecoder.decode(bytes, headers.charset());
        } catch (UnreadableForm e) {
            throw new UnreadableForm(name(), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public long size() {
        return content.size();
    }

    @Override
    public String sha256() {
        return content.sha256();
    }

    @Override
    public Path file() {
        if (content.file() == null) {
            throw new IllegalStateException("part " + name() + " is a text");
        }
        return content.file();
    }
}
