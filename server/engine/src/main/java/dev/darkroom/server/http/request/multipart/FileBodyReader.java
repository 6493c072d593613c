package dev.darkroom.server.http.request.multipart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a body that is one file as it arrives; holds one buffer in memory, never the file. */
public final class FileBodyReader {

    private static final int BUFFER = 64 * 1024;

    private final Path folder;

    /** @param folder where files are kept */
    public FileBodyReader(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads a file to its end.
     *
     * @param mediaType what the sender says about its type; null when it says nothing
     * @return one part, which has no name
     * @throws IOException if it breaks off
     */
    public Parts read(InputStream source, @Nullable String mediaType) throws IOException {
        PartSink sink = PartSink.file("", new TextAllowance(), folder);
        boolean complete = false;
        try {
            byte[] buffer = new byte[BUFFER];
            for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
                sink.write(ByteBuffer.wrap(buffer, 0, read));
            }
            PartHeaders headers = new PartHeaders();
            if (mediaType != null) {
                headers.add("Content-Type", mediaType);
            }
            Parts parts = new Parts();
            parts.add(new Part(headers, sink.finish()));
            complete = true;
            return parts;
        } finally {
            if (!complete) {
                sink.abandon();
            }
        }
    }
}
