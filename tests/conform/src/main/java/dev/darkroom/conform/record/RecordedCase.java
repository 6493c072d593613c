package dev.darkroom.conform.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.darkroom.conform.DocumentCheck;
import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.MediaType;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.Parameter;
import dev.darkroom.specs.model.ParameterLocation;
import dev.darkroom.tests.wire.Message;
import dev.darkroom.tests.wire.ResponseCheck;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeSet;

/** Writes an exchange as a wire case: what the document knows of it, with secrets masked. */
final class RecordedCase {

    private final DocumentCheck check;
    private final OperationFinder operations;
    private final Secrets secrets;
    private final URI server;

    /**
     * @param server where the exchanges go; its address is written as {@code ${base}}
     */
    RecordedCase(Document document, DocumentCheck check, URI server) {
        this.check = check;
        this.operations = new OperationFinder(document);
        this.secrets = new Secrets(document);
        this.server = server;
    }

    /** The case. */
    ObjectNode of(Message.Request request, Message.Response response) {
        secrets.learn(request);
        Optional<Operation> found = operations.find(request.method(), request.path());
        Operation operation = found.orElseGet(() -> operations.nearest(request.path()));
        ObjectNode wireCase = JsonNodeFactory.instance.objectNode();
        wireCase.put("operation", operation.id());
        wireCase.put("title", operation.summary() + ", answered with " + response.status());
        wireCase.put("kind", response.status() < 400 ? "happy" : "error");
        if (found.isEmpty()) {
            wireCase.put("outside", true);
        } else if (isUnreadableForm(request) || !check.request(request).isEmpty()) {
            wireCase.put("invalid", true);
        }
        wireCase.set("request", request(operation, request));
        wireCase.set("response", response(operation, response));
        return wireCase;
    }

    /** The check of a document does not look into forms. */
    private boolean isUnreadableForm(Message.Request request) {
        String mediaType = request.header("Content-Type");
        return MediaType.isMultipart(mediaType)
                && new RecordedParts(secrets).of(mediaType, request.body()).isEmpty();
    }

    private ObjectNode request(Operation operation, Message.Request request) {
        ObjectNode written = JsonNodeFactory.instance.objectNode();
        written.put("method", request.method());
        written.put("path", Texts.escaped(secrets.text(request.path())));
        ObjectNode query = pairs(request.query());
        if (!query.isEmpty()) {
            written.set("query", query);
        }
        ObjectNode headers = JsonNodeFactory.instance.objectNode();
        TreeSet<String> kept = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        kept.add("Authorization");
        operation.parameters().stream()
                .filter(parameter -> parameter.in() == ParameterLocation.HEADER)
                .map(Parameter::name)
                .forEach(kept::add);
        request.headers().forEach((name, values) -> {
            if (kept.contains(name)) {
                headers.put(name, Texts.escaped(secrets.value(name, String.join(", ", values))));
            }
        });
        if (request.body().length > 0) {
            body(written, headers, request);
        }
        if (!headers.isEmpty()) {
            written.set("headers", headers);
        }
        return written;
    }

    private void body(ObjectNode written, ObjectNode headers, Message.Request request) {
        String mediaType = request.header("Content-Type");
        String text = new String(request.body(), StandardCharsets.UTF_8);
        Optional<JsonNode> json = MediaType.isJson(mediaType) ? json(request.body()) : Optional.empty();
        Optional<ArrayNode> parts = MediaType.isMultipart(mediaType)
                ? new RecordedParts(secrets).of(mediaType, request.body())
                : Optional.empty();
        if (json.isPresent()) {
            written.set("json", Texts.escaped(secrets.json(json.get())));
        } else if (parts.isPresent()) {
            written.set("multipart", parts.get());
        } else if (mediaType.startsWith("application/x-www-form-urlencoded")) {
            written.set("form", pairs(text));
        } else {
            headers.put("Content-Type", mediaType);
            written.put("text", Texts.escaped(secrets.text(text)));
        }
    }

    private ObjectNode response(Operation operation, Message.Response response) {
        ObjectNode written = JsonNodeFactory.instance.objectNode();
        written.put("status", response.status());
        ObjectNode headers = JsonNodeFactory.instance.objectNode();
        described(operation, response.status())
                .ifPresent(described -> described.headers().keySet().forEach(name -> {
                    if (!response.header(name).isEmpty()) {
                        headers.put(name, lasting(here(secrets.value(name, response.header(name)))));
                    }
                }));
        boolean isJson = MediaType.isJson(response.header("Content-Type"));
        if (response.body().length > 0 && !isJson) {
            headers.put("Content-Type", response.header("Content-Type"));
        }
        if (!headers.isEmpty()) {
            written.set("headers", headers);
        }
        if (response.body().length == 0) {
            written.put("body", "none");
        } else if (isJson) {
            json(response.body()).ifPresent(json -> written.set("json", here(secrets.json(json))));
        }
        return written;
    }

    private static Optional<dev.darkroom.specs.model.Response> described(Operation operation, int status) {
        return operation
                .response(String.valueOf(status))
                .or(() -> operation.response(status / 100 + "XX"))
                .or(() -> operation.response("default"));
    }

    private ObjectNode pairs(String text) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        for (String pair : text.isEmpty() ? new String[0] : text.split("&")) {
            String[] parts = pair.split("=", 2);
            String name = decoded(parts[0]);
            String value = Texts.escaped(secrets.value(name, parts.length < 2 ? "" : decoded(parts[1])));
            if (members.get(name) instanceof ArrayNode list) {
                list.add(value);
            } else if (members.has(name)) {
                JsonNode first = members.get(name);
                members.putArray(name).add(first).add(value);
            } else {
                members.put(name, value);
            }
        }
        return members;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static Optional<JsonNode> json(byte[] body) {
        try {
            return Optional.of(ResponseCheck.JSON.readTree(body));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A header that a server makes up anew for each answer is written as what it always is. */
    private static String lasting(String header) {
        if (header.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return "${uuid}";
        }
        if (header.matches("[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT")) {
            return "${httpdate}";
        }
        return header.matches("\\d{1,9}\\.\\d{1,9}") ? "${number}" : header;
    }

    private String here(String text) {
        return Texts.escaped(text).replace(server.toString(), "${base}");
    }

    private JsonNode here(JsonNode node) {
        return Texts.map(node, this::here);
    }
}
