package dev.darkroom.server.http.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.darkroom.server.contract.Body;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.contract.Violation;
import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.json.Json;
import dev.darkroom.server.http.request.multipart.FileBodyReader;
import dev.darkroom.server.http.request.multipart.MultipartReader;
import dev.darkroom.server.http.request.multipart.Part;
import dev.darkroom.server.http.request.multipart.Parts;
import dev.darkroom.server.http.request.multipart.TextDecoder;
import dev.darkroom.server.http.request.multipart.UnreadableForm;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings the body of one operation, however it is encoded, into the one form that its schema describes: JSON. */
public final class BodyReader {

    private final boolean lenient;
    private final Operation operation;
    private final Body body;
    private final MultipartReader forms;
    private final FileBodyReader files;

    /**
     * @param lenient whether members of JSON are understood as the form of a web page, too
     * @param incoming the folder where files are kept until they are stored
     */
    BodyReader(Operation operation, Body body, boolean lenient, Path incoming) {
        this.lenient = lenient;
        this.operation = operation;
        this.body = body;
        this.forms = new MultipartReader(incoming);
        this.files = new FileBodyReader(incoming);
    }

    /**
     * Reads a body to its end.
     *
     * @return null when there is none and none is needed
     * @throws InvalidRequest if it is not encoded as it says, or is missing
     * @throws IOException if it breaks off
     */
    @Nullable
    JsonNode read(BodyKind kind, InputStream source, Body.Content content, ReaderInterceptorContext context)
            throws IOException {
        return switch (kind) {
            case JSON -> json(source, context);
            case MULTIPART -> form(context, source, content);
            case PAIRS -> pairs(source, content);
            case TEXT -> text(source, context.getMediaType());
            case FILE -> file(context, source);
        };
    }

    private @Nullable JsonNode json(InputStream source, ReaderInterceptorContext context) throws IOException {
        byte[] bytes = source.readAllBytes();
        if (isBlank(bytes)) {
            return absent();
        }
        try {
            return Json.read(bytes);
        } catch (JsonProcessingException e) {
            boolean form = lenient && ContentTypeNormalizer.isForm(context);
            ObjectNode pairs = form ? WebForms.read(new String(bytes, StandardCharsets.UTF_8)) : null;
            if (pairs != null) {
                return pairs;
            }
            throw invalid("", "json", Json.fault(e));
        }
    }

    private @Nullable JsonNode absent() {
        if (body.required()) {
            throw invalid("", "required", "is missing");
        }
        return null;
    }

    private static boolean isBlank(byte[] body) {
        for (byte octet : body) {
            if (octet < 0 || octet > ' ') {
                return false;
            }
        }
        return true;
    }

    private @Nullable ObjectNode form(ReaderInterceptorContext context, InputStream source, Body.Content content)
            throws IOException {
        String boundary = context.getMediaType().getParameters().get("boundary");
        if (boundary == null) {
            throw invalid("", "json", "is a form without a boundary");
        }
        try {
            Parts parts = forms.read(source, boundary);
            exchange(context).parts(parts);
            return new FormToJson(content.schema(), body.bracketParts()).build(parts);
        } catch (UnreadableForm e) {
            String message = "is not a form that can be read: " + e.getMessage();
            throw invalid(e.part(), "json", message);
        }
    }

    private @Nullable ObjectNode pairs(InputStream source, Body.Content content) throws IOException {
        byte[] bytes = source.readAllBytes();
        if (bytes.length == 0 && !body.required()) {
            return null;
        }
        try {
            return new FormToJson(content.schema(), body.bracketParts())
                    .build(WebForms.parts(TextDecoder.decode(bytes, StandardCharsets.UTF_8)));
        } catch (UnreadableForm e) {
            throw invalid(e.part(), "json", "is not a form that can be read: " + e.getMessage());
        }
    }

    /** An empty text is a text, where one is needed. */
    private @Nullable JsonNode text(InputStream source, MediaType type) throws IOException {
        try {
            String text = TextDecoder.decode(source.readAllBytes(), Charsets.of(type));
            return text.isEmpty() && !body.required() ? null : new TextNode(text);
        } catch (UnreadableForm e) {
            throw invalid("", "json", String.valueOf(e.getMessage()));
        }
    }

    private @Nullable JsonNode file(ReaderInterceptorContext context, InputStream source) throws IOException {
        Parts parts = files.read(source, context.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE));
        exchange(context).parts(parts);
        Part file = parts.iterator().next();
        return file.size() == 0 ? absent() : new POJONode(file);
    }

    private static Exchange exchange(ReaderInterceptorContext context) {
        return (Exchange) context.getProperty(Exchange.KEY);
    }

    private InvalidRequest invalid(String member, String rule, String message) {
        return new InvalidRequest(operation, List.of(new Violation("body", member, rule, message)));
    }
}
