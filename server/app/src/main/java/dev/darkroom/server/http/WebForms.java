package dev.darkroom.server.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;
import org.jspecify.annotations.Nullable;

/** Bodies of the classic form of a web page: {@code a=1&b=2}. */
final class WebForms {

    private WebForms() {}

    /** The pairs as an object of texts; null when there is not a single pair. */
    static @Nullable ObjectNode read(String body) {
        Fields fields = new Fields();
        try {
            UrlEncoded.decodeTo(body, fields::add, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        fields.forEach(field -> object.put(field.getName(), field.getValue()));
        return object.isEmpty() || !body.contains("=") ? null : object;
    }
}
