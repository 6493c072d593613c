package dev.darkroom.tests.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.tests.wire.WireCase.WirePart;
import dev.darkroom.tests.wire.WireCase.WireRequest;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the request of a case as bytes, without a line of the client under test. */
public final class RequestWriter {

    private static final String BOUNDARY = "case-boundary-4f1c";

    private final Placeholders placeholders;

    /** @param placeholders the values that stand for the texts in braces */
    public RequestWriter(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    /** The request as it goes over the wire, without what a connection adds. */
    public Message.Request write(WireRequest request) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        byte[] body = new byte[0];
        if (request.json() != null) {
            headers.put("Content-Type", List.of("application/json"));
            body = utf8(placeholders.sample(request.json()).toString());
        } else if (request.form() != null) {
            headers.put("Content-Type", List.of("application/x-www-form-urlencoded"));
            body = utf8(pairs(request.form()));
        } else if (request.multipart() != null) {
            headers.put("Content-Type", List.of("multipart/form-data; boundary=" + BOUNDARY));
            body = multipart(request.multipart());
        } else if (request.text() != null) {
            body = utf8(placeholders.sample(request.text()));
        }
        request.headers().forEach((name, value) -> headers.put(name, List.of(placeholders.sample(value))));
        return new Message.Request(request.method(), target(request), headers, body);
    }

    private String target(WireRequest request) {
        String path = placeholders.sample(request.path());
        if (request.query().isEmpty()) {
            return path;
        }
        return path + (path.contains("?") ? "&" : "?") + pairs(request.query());
    }

    private String pairs(Map<String, JsonNode> members) {
        List<String> pairs = new ArrayList<>();
        members.forEach((name, value) -> {
            if (value.isArray()) {
                value.forEach(item -> pairs.add(pair(name, item)));
            } else {
                pairs.add(pair(name, value));
            }
        });
        return String.join("&", pairs);
    }

    private String pair(String name, JsonNode value) {
        return encode(name) + "=" + encode(placeholders.sample(value.asText()));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private byte[] multipart(List<WirePart> parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (WirePart part : parts) {
            StringBuilder head = new StringBuilder(
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part.name() + '"');
            byte[] content;
            if (part.file() != null) {
                content = TestPictures.bytes(part.file());
                String fileName =
                        part.file().fileName() == null ? "file" : part.file().fileName();
                head.append("; filename=\"")
                        .append(fileName.replace("\"", "%22"))
                        .append('"');
                head.append("\r\nContent-Type: ")
                        .append(
                                part.file().mediaType() == null
                                        ? "application/octet-stream"
                                        : part.file().mediaType());
            } else if (part.json() != null) {
                content = utf8(placeholders.sample(part.json()).toString());
                head.append("\r\nContent-Type: application/json");
            } else {
                content = utf8(placeholders.sample(String.valueOf(part.text())));
            }
            part.headers()
                    .forEach((name, value) ->
                            head.append("\r\n").append(name).append(": ").append(value));
            body.writeBytes(utf8(head + "\r\n\r\n"));
            body.writeBytes(content);
            body.writeBytes(utf8("\r\n"));
        }
        body.writeBytes(utf8("--" + BOUNDARY + "--\r\n"));
        return body.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
