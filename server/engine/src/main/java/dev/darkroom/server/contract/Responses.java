package dev.darkroom.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.specs.model.Header;
import dev.darkroom.specs.model.MediaType;
import dev.darkroom.specs.model.Operation;
import dev.darkroom.specs.model.Response;
import dev.darkroom.specs.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an operation may answer. Schemas are compiled when they are first needed. Safe for use by several threads. */
public final class Responses {

    private final Operation operation;
    private final SchemaCheck schemas;
    private final Map<String, SchemaCheck.Validator> validators = new ConcurrentHashMap<>();

    Responses(Operation operation, SchemaCheck schemas) {
        this.operation = operation;
        this.schemas = schemas;
    }

    /**
     * A response that was sent.
     *
     * @param header the value of a header; null when it is absent
     * @param mediaType of the body; null when there is none, or nobody knows
     * @param json the body; null when it is not JSON, or was not kept
     */
    public record Sent(
            int status,
            Function<String, @Nullable String> header,
            @Nullable String mediaType,
            @Nullable JsonNode json) {}

    /** Where a response differs from the document. */
    public List<Violation> check(Sent sent) {
        String status = String.valueOf(sent.status());
        Optional<Response> response = Stream.of(status, status.charAt(0) + "XX", "default")
                .flatMap(key -> operation.response(key).stream())
                .findFirst();
        if (response.isEmpty()) {
            return List.of(Difference.undescribed("status", status));
        }
        List<Violation> violations = new ArrayList<>();
        response.get().headers().forEach((name, header) -> check(status, name, header, sent.header(), violations));
        if (sent.mediaType() != null) {
            check(status, sent.mediaType(), response.get().contents(), sent.json(), violations);
        }
        return violations;
    }

    private void check(
            String status,
            String name,
            Header header,
            Function<String, @Nullable String> sent,
            List<Violation> violations) {
        String text = sent.apply(name);
        if (text == null) {
            if (header.isRequired()) {
                violations.add(new Violation("header", name, "required", "is missing"));
            }
            return;
        }
        Schema schema = header.schema().orElse(null);
        violations.addAll(validator(status + " header " + name, schema)
                .check(PlainText.value(text, schema == null ? null : schema.type()), "header", name));
    }

    private void check(
            String status,
            String mediaType,
            Map<String, MediaType> contents,
            @Nullable JsonNode json,
            List<Violation> violations) {
        Optional<MediaType> content = contents.values().stream()
                .filter(described -> covers(described.essence(), mediaType))
                .findFirst();
        if (content.isEmpty()) {
            violations.add(Difference.undescribed("header", "Content-Type"));
        } else if (json != null) {
            Schema schema = content.get().schema().orElse(null);
            violations.addAll(
                    validator(status + " body " + content.get().name(), schema).check(json, "body", null));
            violations.addAll(UndescribedMembers.of(json, schema));
        }
    }

    private static boolean covers(String described, String mediaType) {
        return described.equals("*/*")
                || described.equals(mediaType)
                || described.endsWith("/*") && mediaType.startsWith(described.substring(0, described.length() - 1));
    }

    private SchemaCheck.Validator validator(String key, @Nullable Schema schema) {
        return validators.computeIfAbsent(key, unused -> schemas.validator(schema));
    }
}
