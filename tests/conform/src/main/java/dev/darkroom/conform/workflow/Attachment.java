package dev.darkroom.conform.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.net.URLConnection;
import java.util.Optional;

/**
 * A file that is sent in a form.
 *
 * @param fileName what it is called there
 * @param bytes its content
 */
public record Attachment(String fileName, byte[] bytes) {

    /** The file as the value of an input. */
    public JsonNode asInput() {
        return new POJONode(this);
    }

    static Optional<Attachment> in(JsonNode value) {
        return value instanceof POJONode node && node.getPojo() instanceof Attachment file
                ? Optional.of(file)
                : Optional.empty();
    }

    String mediaType() {
        return Optional.ofNullable(URLConnection.guessContentTypeFromName(fileName))
                .orElse("application/octet-stream");
    }
}
