package dev.darkroom.conform.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.darkroom.specs.model.MediaType;
import dev.darkroom.tests.wire.ResponseCheck;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/** Writes the parts of a form. A file is not kept: one that is drawn, of the same kind and size, stands for it. */
final class RecordedParts {

    private static final int MAX_TEXT_FILE_BYTES = 1024;
    private static final int MAX_PARTS_COUNT = 1000;

    private final Secrets secrets;

    RecordedParts(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The parts in their order; nothing when the body cannot be read as a form. */
    Optional<ArrayNode> of(String mediaType, byte[] body) {
        String boundary = MultiPart.extractBoundary(mediaType);
        if (boundary == null) {
            return Optional.empty();
        }
        Collector collector = new Collector();
        MultiPart.Parser parser = new MultiPart.Parser(boundary, collector);
        parser.setMaxParts(MAX_PARTS_COUNT);
        parser.parse(Content.Chunk.from(ByteBuffer.wrap(body), true));
        return collector.isComplete ? Optional.of(collector.parts) : Optional.empty();
    }

    /** Takes the parts as the parser finds them. */
    private final class Collector extends MultiPart.AbstractPartsListener {

        private final ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private boolean isComplete;

        @Override
        public void onPartContent(Content.Chunk chunk) {
            byte[] bytes = new byte[chunk.remaining()];
            chunk.get(bytes, 0, bytes.length);
            content.writeBytes(bytes);
        }

        @Override
        public void onPart(String name, @Nullable String fileName, HttpFields headers) {
            String mediaType =
                    Optional.ofNullable(headers.get(HttpHeader.CONTENT_TYPE)).orElse("");
            parts.add(part(name, fileName, mediaType, content.toByteArray()));
            content.reset();
        }

        @Override
        public void onComplete() {
            isComplete = true;
        }
    }

    private ObjectNode part(String name, @Nullable String fileName, String mediaType, byte[] content) {
        ObjectNode written = JsonNodeFactory.instance.objectNode();
        written.put("name", name);
        if (fileName != null) {
            written.set("file", file(fileName, mediaType, content));
            return written;
        }
        if (MediaType.isJson(mediaType)) {
            try {
                written.set("json", Texts.escaped(secrets.json(ResponseCheck.JSON.readTree(content))));
                return written;
            } catch (IOException e) {
                // Broken JSON is kept as the text it is.
            }
        }
        written.put("text", Texts.escaped(secrets.value(name, new String(content, StandardCharsets.UTF_8))));
        return written;
    }

    private ObjectNode file(String name, String mediaType, byte[] bytes) {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        BufferedImage picture = picture(bytes);
        if (picture != null || bytes.length > MAX_TEXT_FILE_BYTES) {
            file.put("picture", name.replaceFirst("\\.[^.]*$", ""));
        } else {
            file.put("bytes", Texts.escaped(secrets.text(new String(bytes, StandardCharsets.ISO_8859_1))));
        }
        file.put("fileName", name);
        if (!mediaType.isEmpty()) {
            file.put("mediaType", mediaType);
        }
        if (picture != null) {
            file.put("width", picture.getWidth());
            file.put("height", picture.getHeight());
            if (mediaType.equals("image/png")) {
                file.put("format", "png");
            }
        } else if (bytes.length > MAX_TEXT_FILE_BYTES) {
            file.put("size", bytes.length);
        }
        return file;
    }

    private static @Nullable BufferedImage picture(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            // Damaged, and no picture therefore.
            return null;
        }
    }
}
