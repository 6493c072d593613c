package dev.darkroom.site.sample;

import dev.darkroom.tests.wire.Placeholders;
import dev.darkroom.tests.wire.RequestWriter;
import dev.darkroom.tests.wire.WireCase.WirePart;
import dev.darkroom.tests.wire.WireCase.WireRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The request of a sample, in the parts that a page lets its reader change and send.
 *
 * @param method the method
 * @param target path and query
 * @param headers a line each, {@code Name: value}
 * @param text the body; empty when there is none, or it is a form with files
 * @param parts of a form with files; empty when it is none
 */
public record Trial(String method, String target, String headers, String text, List<Part> parts) {

    /**
     * A part of a form.
     *
     * @param name the field
     * @param value its text; empty for a file
     * @param isFile whether it is a file, which the reader chooses
     */
    public record Part(String name, String value, boolean isFile) {

        private static Part of(WirePart part, Placeholders placeholders) {
            if (part.file() != null) {
                return new Part(part.name(), "", true);
            }
            String text = part.json() != null
                    ? placeholders.sample(part.json()).toString()
                    : placeholders.sample(String.valueOf(part.text()));
            return new Part(part.name(), text, false);
        }
    }

    static Trial of(WireRequest request, Placeholders placeholders) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().forEach((name, value) -> headers.put(name, placeholders.sample(value)));
        String text = "";
        if (request.json() != null) {
            headers.put("Content-Type", "application/json");
            text = placeholders.sample(request.json()).toPrettyString();
        } else if (request.form() != null) {
            headers.put("Content-Type", "application/x-www-form-urlencoded");
            text = request.form().entrySet().stream()
                    .map(field -> encoded(field.getKey()) + "="
                            + encoded(placeholders.sample(field.getValue().asText())))
                    .collect(Collectors.joining("&"));
        } else if (request.text() != null) {
            text = placeholders.sample(request.text());
        }
        return new Trial(
                request.method(),
                new RequestWriter(placeholders).write(request).target(),
                headers.entrySet().stream()
                        .map(header -> header.getKey() + ": " + header.getValue())
                        .collect(Collectors.joining("\n")),
                text,
                request.multipart() == null
                        ? List.of()
                        : request.multipart().stream()
                                .map(part -> Part.of(part, placeholders))
                                .toList());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Whether there is a text to send. */
    public boolean hasText() {
        return !text.isEmpty();
    }
}
