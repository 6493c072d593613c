package dev.darkroom.server.http.request.multipart;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartCompliance;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/** Reads {@code multipart/form-data} as it arrives, on Jetty's parser; holds one buffer and short texts in memory, never a file. */
public final class MultipartReader {

    private static final int BUFFER = 64 * 1024;
    private static final int MOST_PARTS = 1000;
    private static final int LONGEST_HEADERS = 16 * 1024;

    private final Path folder;

    /** @param folder where files of forms are kept */
    public MultipartReader(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads a form to its end.
     *
     * @throws UnreadableForm if it does not follow its own rules
     * @throws IOException if it breaks off
     */
    public Parts read(InputStream source, String boundary) throws IOException {
        Collector collector = new Collector();
        boolean complete = false;
        try {
            MultiPart.Parser parser = new MultiPart.Parser(boundary, MultiPartCompliance.RFC7578, collector);
            parser.setMaxParts(MOST_PARTS);
            parser.setPartHeadersMaxLength(LONGEST_HEADERS);
            byte[] buffer = new byte[BUFFER];
            for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    collector.parse(parser, bytes);
                    collector.rethrow();
                }
            }
            parser.parse(Content.Chunk.EOF);
            collector.rethrow();
            complete = true;
            return collector.parts;
        } finally {
            if (!complete) {
                collector.abandon();
            }
        }
    }

    private final class Collector implements MultiPart.Parser.Listener {

        private final Parts parts = new Parts();
        private final TextAllowance texts = new TextAllowance();
        private PartHeaders headers = new PartHeaders();
        private @Nullable PartSink sink;
        private @Nullable Throwable failure;
        private ByteBuffer parsed = ByteBuffer.allocate(0);
        private boolean inHeaders;

        /** The parser takes headers for UTF-8, so it is shown each of their bytes as the character of its number. */
        void parse(MultiPart.Parser parser, ByteBuffer bytes) {
            int end = bytes.limit();
            if (inHeaders) {
                bytes.limit(endOfLine(bytes));
                CharBuffer octets = StandardCharsets.ISO_8859_1.decode(bytes);
                parser.parse(Content.Chunk.from(StandardCharsets.UTF_8.encode(octets), false));
            } else {
                parsed = bytes;
                parser.parse(Content.Chunk.from(bytes, false));
            }
            bytes.limit(end);
        }

        /** The parser goes on only with what is in its hands, so headers begin with a call of their own. */
        @Override
        public void onPartBegin() {
            headers = new PartHeaders();
            inHeaders = true;
            parsed.limit(parsed.position());
        }

        @Override
        public void onPartHeader(String name, String value) {
            guarded(() -> headers.add(name, TextDecoder.header(value)));
        }

        @Override
        public void onPartHeaders() {
            inHeaders = false;
            guarded(() -> {
                if (!headers.hasName()) {
                    throw new UnreadableForm("a part has no name");
                }
                sink = headers.isFile()
                        ? PartSink.file(headers.name(), texts, folder)
                        : PartSink.memory(headers.name(), texts);
            });
        }

        @Override
        public void onPartContent(Content.Chunk chunk) {
            guarded(() -> {
                if (sink != null && chunk.hasRemaining()) {
                    sink.write(chunk.getByteBuffer().slice());
                }
            });
        }

        @Override
        public void onPartEnd() {
            guarded(() -> {
                if (sink != null) {
                    parts.add(new Part(headers, sink.finish()));
                    sink = null;
                }
            });
        }

        @Override
        public void onFailure(Throwable cause) {
            fail(cause);
        }

        private void guarded(Step step) {
            if (failure == null) {
                try {
                    step.run();
                } catch (IOException e) {
                    fail(e);
                }
            }
        }

        private void fail(Throwable cause) {
            failure = failure == null ? cause : failure;
        }

        /** The parser swallows what its listener throws, so a failure waits here until the parser returns. */
        void rethrow() throws IOException {
            if (failure instanceof IOException e && !(failure instanceof EOFException)) {
                throw e;
            }
            if (failure != null) {
                String reason = failure instanceof HttpException http ? http.getReason() : failure.getMessage();
                throw new UnreadableForm(String.valueOf(reason));
            }
        }

        void abandon() throws IOException {
            if (sink != null) {
                sink.abandon();
            }
            parts.close();
        }
    }

    private static int endOfLine(ByteBuffer bytes) {
        for (int i = bytes.position(); i < bytes.limit(); i++) {
            if (bytes.get(i) == '\n') {
                return i + 1;
            }
        }
        return bytes.limit();
    }

    /** Something that may fail while a part is read. */
    @FunctionalInterface
    private interface Step {

        void run() throws IOException;
    }
}
