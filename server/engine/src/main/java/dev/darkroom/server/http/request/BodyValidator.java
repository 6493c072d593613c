package dev.darkroom.server.http.request;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.darkroom.server.contract.Body;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.contract.Violation;
import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.json.Json;
import dev.darkroom.server.spi.WireDialect;
import dev.darkroom.server.spi.WireDialect.Spellings;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the body of an operation: at most as many bytes as the document allows, checked against its schema. */
public final class BodyValidator implements ReaderInterceptor {

    /** JSON and texts of forms are read into memory, so they have a limit of their own: 16 MiB. */
    private static final long LARGEST_IN_MEMORY = 16L << 20;

    private final Path incoming;

    /** @param incoming the folder where files of forms are kept until they are stored */
    public BodyValidator(Path incoming) {
        this.incoming = incoming;
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Exchange exchange = (Exchange) context.getProperty(Exchange.KEY);
        Operation operation = exchange.resolved().operation();
        Body body = operation == null ? null : operation.body();
        return operation == null || body == null ? context.proceed() : read(context, operation, body, exchange);
    }

    private @Nullable Object read(ReaderInterceptorContext context, Operation operation, Body body, Exchange exchange)
            throws IOException {
        requirePlain(context.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING));
        MediaType type = context.getMediaType();
        Body.Content content = content(body, type);
        long announced = announced(context.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH));
        BodyKind kind = BodyKind.of(content);
        long limit = kind.isHeldInMemory() ? Math.min(body.maximumBytes(), LARGEST_IN_MEMORY) : body.maximumBytes();
        InputStream source = LimitedStream.of(context.getInputStream(), announced, limit);
        WireDialect dialect = exchange.resolved().dialect();
        BodyReader reader = new BodyReader(operation, body, dialect.spellings() == Spellings.LENIENT, incoming);
        JsonNode value = exchange.isHeldAgainstDocument()
                ? StrictCheck.noting(exchange, () -> reader.read(kind, source, content, context))
                : reader.read(kind, source, content, context);
        if (value == null) {
            return null;
        }
        if (exchange.isHeldAgainstDocument()) {
            StrictCheck.body(exchange, body, content, type, value);
        }
        ArrayLimits.firstExceeded(value, content.schema()).ifPresent(violation -> {
            throw new InvalidRequest(operation, List.of(violation));
        });
        JsonNode named = AliasesAndDefaults.named(value, content.schema());
        check(named, content, operation, dialect);
        AliasesAndDefaults.complete(named, content.schema());
        return typed(named, context.getGenericType(), operation);
    }

    private static @Nullable Object typed(JsonNode value, Type type, Operation operation) throws IOException {
        try {
            return Json.MAPPER.treeToValue(value, Json.MAPPER.constructType(type));
        } catch (JsonMappingException e) {
            // What keeps to its schema may still be nothing in Java, such as a date whose day does not exist.
            String member = e.getPath().stream()
                    .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                    .collect(Collectors.joining("."));
            String message = "is not a value that exists";
            throw new InvalidRequest(operation, List.of(new Violation("body", member, "format", message)));
        }
    }

    /** Nothing is unpacked: a small compressed body can unfold to gigabytes. */
    private static void requirePlain(@Nullable String encoding) {
        if (encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity")) {
            throw new NotSupportedException();
        }
    }

    private static Body.Content content(Body body, MediaType type) {
        Body.Content exact = body.contents().get(type.getType() + "/" + type.getSubtype());
        if (exact != null) {
            return exact;
        }
        return body.contents().entrySet().stream()
                .filter(documented -> MediaType.valueOf(documented.getKey()).isCompatible(type))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(body.contents().get(body.firstMediaType()));
    }

    /** How long a body says it is; negative when it does not. */
    public static long announced(@Nullable String contentLength) {
        try {
            return contentLength == null ? -1 : Long.parseLong(contentLength.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static void check(JsonNode value, Body.Content content, Operation operation, WireDialect dialect) {
        List<Violation> violations = new ArrayList<>();
        for (Violation violation : content.validator().check(FormToJson.withoutFiles(value), "body", null)) {
            if (value.isObject() && dialect.isCheckedLate(operation.id(), violation.name())) {
                ((ObjectNode) value).put(violation.name(), "");
            } else {
                violations.add(violation);
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidRequest(operation, violations);
        }
    }
}
