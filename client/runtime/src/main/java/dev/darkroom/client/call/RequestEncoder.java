package dev.darkroom.client.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import dev.darkroom.client.auth.Credential;
import dev.darkroom.client.body.BytesBody;
import dev.darkroom.client.body.MultipartBody;
import dev.darkroom.client.body.RequestBody;
import dev.darkroom.client.body.Upload;
import dev.darkroom.client.body.UploadBody;
import dev.darkroom.client.http.Deadline;
import dev.darkroom.client.http.Headers;
import dev.darkroom.client.http.HttpRequest;
import dev.darkroom.client.json.JsonCodec;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Turns a call into the request that goes over the wire. Safe for use by several threads. */
final class RequestEncoder {

    private final String base;
    private final String basePath;
    private final Map<String, Credential> credentials;
    private final String userAgent;
    private final JsonCodec json;

    RequestEncoder(URI base, Map<String, Credential> credentials, String userAgent, JsonCodec json) {
        this.base = base.toString().replaceAll("/+$", "");
        this.basePath = Objects.requireNonNullElse(base.getRawPath(), "").replaceAll("/+$", "");
        this.credentials = Map.copyOf(credentials);
        this.userAgent = userAgent;
        this.json = json;
    }

    HttpRequest encode(OperationRequest call) {
        return encode(call, CallOptions.NONE, null);
    }

    /** Headers of the options do not go to addresses that a response named: they may be secrets. */
    HttpRequest encode(OperationRequest call, CallOptions options, @Nullable Deadline deadline) {
        Map<String, String> segments = new HashMap<>();
        call.path.forEach(parameter -> segments.put(
                parameter.name(), styled(parameter, PercentEncoding::encode).text(parameter.style())));
        String path = PathTemplate.expand(call.template, segments);

        Query query = new Query();
        Headers.Builder headers = Headers.builder();
        call.query.forEach(parameter -> query.add(parameter.name(), json.tree(parameter.value()), parameter.style()));
        call.headers.forEach(parameter -> headers.add(
                parameter.name(), styled(parameter, UnaryOperator.identity()).text(parameter.style())));
        List<String> cookies = new ArrayList<>();
        call.cookies.forEach(parameter ->
                cookies.addAll(styled(parameter, PercentEncoding::encode).pairs(parameter.style())));
        Set<String> shown = new HashSet<>();
        call.credentials.forEach(scheme -> apply(credentials.get(scheme), query, headers, cookies, shown));
        if (!cookies.isEmpty()) {
            headers.add("Cookie", String.join("; ", cookies));
        }
        if (!call.accepts.isEmpty()) {
            headers.add("Accept", String.join(", ", call.accepts));
        }
        headers.add("User-Agent", userAgent);
        HttpRequest.Builder request = call.address == null
                ? HttpRequest.builder(call.method, URI.create(base + path + prefixed(query.open())))
                        .url(base + path + prefixed(query.redacted()))
                        .urlTemplate(basePath + call.template)
                : HttpRequest.builder(call.method, call.address);
        Headers own = headers.build();
        return request.headers(call.address == null ? options.over(own) : own)
                .body(call.content == null ? null : body(call.content))
                .operationId(call.operationId)
                .retryClass(call.retryClass)
                .connectTimeout(options.connectTimeout)
                .cancellation(options.cancellation)
                .deadline(deadline)
                .retryPolicy(call.retryPolicy == null ? options.retryPolicy : call.retryPolicy)
                .build();
    }

    /** Takes back the secrets of a request that was answered with 401; whether one of them may be better now. */
    boolean refuse(OperationRequest call, HttpRequest request) {
        boolean better = false;
        for (String scheme : call.credentials) {
            Credential credential = credentials.get(scheme);
            if (credential != null && credential.place() == Credential.Place.HEADER) {
                Optional<String> sent = request.headers().first(credential.name());
                better |= sent.isPresent() && credential.refuse(sent.get());
            }
        }
        return better;
    }

    private StyledValue styled(OperationRequest.Parameter parameter, UnaryOperator<String> encoding) {
        return new StyledValue(parameter.name(), json.tree(parameter.value()), encoding);
    }

    private static String prefixed(String query) {
        return query.isEmpty() ? "" : "?" + query;
    }

    /** Where the client has two secrets for the same place, the one the document names first is sent. */
    private static void apply(
            @Nullable Credential credential,
            Query query,
            Headers.Builder headers,
            List<String> cookies,
            Set<String> shown) {
        if (credential == null || !shown.add(credential.place() + " " + credential.name())) {
            return;
        }
        switch (credential.place()) {
            case QUERY -> query.addSecret(credential.name(), credential.value());
            case COOKIE -> cookies.add(credential.name() + "=" + credential.value());
            case HEADER -> headers.add(credential.name(), credential.value());
        }
    }

    private RequestBody body(OperationRequest.Content content) {
        return switch (content.kind()) {
            case JSON -> new BytesBody(content.mediaType(), json.write(content.value()));
            case FORM -> form(content.mediaType(), json.tree(content.value()));
            case MULTIPART -> multipart(json.tree(content.value()));
            case TEXT ->
                new BytesBody(
                        content.mediaType().contains("charset=")
                                ? content.mediaType()
                                : content.mediaType() + "; charset=UTF-8",
                        String.valueOf(content.value()).getBytes(StandardCharsets.UTF_8));
            case BINARY -> new UploadBody(typed((Upload) content.value(), content.mediaType()));
        };
    }

    /** Where the name of a file does not tell its type, it is the one the document asks for. */
    private static Upload typed(Upload upload, String documented) {
        boolean unknown = upload.mediaType().equals(Upload.ANY_BYTES) && !documented.contains("*");
        return unknown ? upload.withMediaType(documented) : upload;
    }

    private static RequestBody form(String mediaType, JsonNode members) {
        Query form = new Query();
        members.properties().forEach(member -> {
            if (member.getValue().isObject()) {
                form.add(member.getKey(), member.getValue().toString());
            } else {
                form.add(member.getKey(), member.getValue(), ParameterStyle.FORM_EXPLODED);
            }
        });
        return new BytesBody(mediaType, form.open().getBytes(StandardCharsets.US_ASCII));
    }

    /** Values come before files: storage services disregard what follows a file. */
    private static RequestBody multipart(JsonNode members) {
        MultipartBody.Builder form = MultipartBody.builder();
        members.properties().stream()
                .flatMap(member -> parts(member.getKey(), member.getValue()))
                .sorted(Comparator.comparing(part -> part.getValue() instanceof POJONode))
                .forEach(part -> add(form, part.getKey(), part.getValue()));
        return form.build();
    }

    /** A list is one part per item, a null nothing, anything else one part. */
    private static Stream<Map.Entry<String, JsonNode>> parts(String name, JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false).flatMap(item -> parts(name, item));
        }
        return value.isNull() ? Stream.empty() : Stream.of(Map.entry(name, value));
    }

    /** An object is a JSON part, anything else a file or a text. */
    private static void add(MultipartBody.Builder form, String name, JsonNode value) {
        if (value instanceof POJONode node && node.getPojo() instanceof Upload upload) {
            form.file(name, upload);
        } else if (value.isObject()) {
            form.json(name, value.toString());
        } else {
            form.text(name, value.asText());
        }
    }
}
