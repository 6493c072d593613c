package dev.darkroom.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.darkroom.server.contract.Body;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.contract.Violation;
import dev.darkroom.server.http.multipart.MultipartReader;
import dev.darkroom.server.http.multipart.Parts;
import dev.darkroom.server.http.multipart.UnreadableForm;
import dev.darkroom.server.provider.Provider;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the body of one operation: at most as many bytes as the document allows, checked against its schema. */
final class BodyGuard implements ReaderInterceptor {

    /** The request property that holds the {@link Parts} of a form, to be thrown away when the request ends. */
    static final String PARTS = "dev.darkroom.parts";

    /** JSON and texts of forms are read into memory, so they have a limit of their own: 16 MiB. */
    private static final long LARGEST_IN_MEMORY = 16L << 20;

    private final Provider provider;
    private final Operation operation;
    private final Body body;
    private final MultipartReader forms;

    BodyGuard(Providers.Owned owned, Body body, Path incoming) {
        this.provider = owned.provider();
        this.operation = owned.operation();
        this.body = body;
        this.forms = new MultipartReader(incoming);
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        boolean read = false;
        try {
            Object value = read(context);
            read = true;
            return value;
        } finally {
            if (!read) {
                RestOfBody.discard(context.getHeaders(), context::getInputStream);
            }
        }
    }

    private @Nullable Object read(ReaderInterceptorContext context) throws IOException {
        requirePlain(context.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING));
        MediaType type = context.getMediaType();
        Body.Content content = content(type);
        long announced = announced(context.getHeaders());
        boolean form = MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type);
        long limit = form ? body.maximumBytes() : Math.min(body.maximumBytes(), LARGEST_IN_MEMORY);
        InputStream source = LimitedStream.of(context.getInputStream(), announced, limit);
        JsonNode value = form ? form(context, source, content) : json(source, context);
        if (value == null) {
            return null;
        }
        JsonNode named = Canonical.named(value, content.schema());
        check(named, content);
        Canonical.complete(named, content.schema());
        return typed(named, context.getType());
    }

    private Object typed(JsonNode value, Class<?> type) throws IOException {
        try {
            return Json.MAPPER.treeToValue(value, type);
        } catch (JsonMappingException e) {
            // What keeps to its schema may still be nothing in Java, such as a date whose day does not exist.
            String member = e.getPath().stream()
                    .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                    .collect(Collectors.joining("."));
            throw invalid(member, "format", "is not a value that exists");
        }
    }

    /** Nothing is unpacked: a small compressed body can unfold to gigabytes. */
    private static void requirePlain(@Nullable String encoding) {
        if (encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity")) {
            throw new NotSupportedException();
        }
    }

    private Body.Content content(MediaType type) {
        Body.Content exact = body.contents().get(type.getType() + "/" + type.getSubtype());
        return exact == null ? body.contents().get(body.firstMediaType()) : exact;
    }

    /** How long a body says it is; negative when it does not. */
    static long announced(MultivaluedMap<String, String> headers) {
        String contentLength = headers.getFirst(HttpHeaders.CONTENT_LENGTH);
        try {
            return contentLength == null ? -1 : Long.parseLong(contentLength.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private @Nullable JsonNode json(InputStream source, ReaderInterceptorContext context) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        source.transferTo(bytes);
        if (isBlank(bytes.toByteArray())) {
            if (body.required()) {
                throw invalid("", "required", "is missing");
            }
            return null;
        }
        try {
            return Json.read(bytes.toByteArray());
        } catch (JsonProcessingException e) {
            boolean form = provider.understandsOtherSpellings() && TolerantContentType.isForm(context);
            ObjectNode pairs = form ? WebForms.read(bytes.toString(StandardCharsets.UTF_8)) : null;
            if (pairs != null) {
                return pairs;
            }
            throw invalid("", "json", "is not JSON: " + e.getOriginalMessage());
        }
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
            context.setProperty(PARTS, parts);
            return new FormTree(content.schema(), body.bracketParts()).build(parts);
        } catch (UnreadableForm e) {
            String message = "is not a form that can be read: " + e.getMessage();
            throw new InvalidRequest(operation, List.of(new Violation("body", e.part(), "json", message)));
        }
    }

    private void check(JsonNode value, Body.Content content) {
        List<Violation> violations = new ArrayList<>();
        for (Violation violation : content.validator().check(FormTree.withoutFiles(value), "body", null)) {
            if (provider.judgesItself(operation.id(), violation)) {
                ((ObjectNode) value).put(violation.name(), "");
            } else {
                violations.add(violation);
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidRequest(operation, violations);
        }
    }

    private InvalidRequest invalid(String member, String rule, String message) {
        return new InvalidRequest(operation, List.of(new Violation("body", member, rule, message)));
    }
}
