package dev.darkroom.server.http.request;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.darkroom.server.http.request.multipart.Part;
import dev.darkroom.server.http.request.multipart.UnreadableForm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.util.UrlEncoded;
import org.jspecify.annotations.Nullable;

/** Bodies of the classic form of a web page: {@code a=1&b=2}. */
public final class WebForms {

    private static final int MOST_PAIRS = 1000;

    private WebForms() {}

    /** The pairs as an object of texts; null when there is not a single pair. */
    static @Nullable ObjectNode read(String body) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        try {
            pairs(body).forEach(pair -> object.put(pair.getKey(), pair.getValue()));
        } catch (IllegalArgumentException e) {
            return null;
        }
        return object.isEmpty() || !body.contains("=") ? null : object;
    }

    /**
     * The pairs as parts of a form, in their order.
     *
     * @throws UnreadableForm if they do not follow their own rules, or are too many
     */
    static List<Part> parts(String body) throws UnreadableForm {
        List<Map.Entry<String, String>> pairs;
        try {
            pairs = pairs(body);
        } catch (IllegalArgumentException e) {
            throw new UnreadableForm("a name or a value is not UTF-8 behind percent signs");
        }
        if (pairs.size() > MOST_PAIRS) {
            throw new UnreadableForm("there are more than " + MOST_PAIRS + " pairs");
        }
        List<Part> parts = new ArrayList<>();
        for (Map.Entry<String, String> pair : pairs) {
            parts.add(Part.text(pair.getKey(), pair.getValue()));
        }
        return parts;
    }

    private static List<Map.Entry<String, String>> pairs(String body) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        UrlEncoded.decodeTo(body, (name, value) -> pairs.add(Map.entry(name, value)), StandardCharsets.UTF_8);
        return pairs;
    }
}
