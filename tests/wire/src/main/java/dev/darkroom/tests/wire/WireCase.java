package dev.darkroom.tests.wire;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One case as {@code tests/cases/README.md} describes it.
 *
 * @param client why a typed client cannot make this call; null when it can
 * @param invalid whether the request is against the document on purpose
 * @param outside whether the document has nothing at this path or for this method
 * @param demo false for a server without the demo data
 */
public record WireCase(
        @JsonIgnore String provider,
        @JsonIgnore String name,
        @JsonProperty(required = true) String operation,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) Kind kind,
        @Nullable String client,
        boolean invalid,
        boolean outside,
        @Nullable Boolean demo,
        List<Step> given,
        @JsonProperty(required = true) WireRequest request,
        @JsonProperty(required = true) WireResponse response,
        List<Step> then,
        Map<String, String> samples,
        @Nullable Host host,
        List<Received> hostReceives) {

    /** What a case is about. */
    public enum Kind {
        /** It works. */
        HAPPY,
        /** It works at a limit. */
        EDGE,
        /** It is refused. */
        ERROR
    }

    public WireCase {
        given = given == null ? List.of() : given;
        then = then == null ? List.of() : then;
        samples = samples == null ? Map.of() : samples;
        hostReceives = hostReceives == null ? List.of() : hostReceives;
    }

    WireCase located(String provider, String name) {
        return new WireCase(
                provider,
                name,
                operation,
                title,
                kind,
                client,
                invalid,
                outside,
                demo,
                given,
                request,
                response,
                then,
                samples,
                host,
                hostReceives);
    }

    /** Whether the server is told nothing that it could keep. */
    public boolean onlyReads() {
        return host == null
                && reads(request)
                && given.stream().allMatch(step -> reads(step.request()))
                && then.stream().allMatch(step -> reads(step.request()));
    }

    private static boolean reads(WireRequest request) {
        return request.method().equals("GET") || request.method().equals("HEAD");
    }

    /** An exchange before or after the case's own. */
    public record Step(
            WireRequest request, @Nullable WireResponse response, Map<String, JsonNode> capture, boolean eventually) {

        public Step {
            capture = capture == null ? Map.of() : capture;
        }
    }

    /** A host of the caller's. */
    public record Host(Map<String, WireFile> files, Map<String, Integer> status) {

        public Host {
            files = files == null ? Map.of() : files;
            status = status == null ? Map.of() : status;
        }
    }

    /** What the caller's host must have been sent. */
    public record Received(String path, JsonNode json) {}

    /** A request as it goes over the wire. */
    public record WireRequest(
            @JsonProperty(required = true) String method,
            @JsonProperty(required = true) String path,
            Map<String, JsonNode> query,
            Map<String, String> headers,
            @Nullable JsonNode json,
            @Nullable Map<String, JsonNode> form,
            @Nullable String text,
            @Nullable List<WirePart> multipart) {

        public WireRequest {
            query = query == null ? Map.of() : query;
            headers = headers == null ? Map.of() : headers;
        }

        /** Whether anything is sent as a body. */
        public boolean hasBody() {
            return json != null || form != null || text != null || multipart != null;
        }
    }

    /** One part of a form. */
    public record WirePart(
            @JsonProperty(required = true) String name,
            @Nullable JsonNode json,
            @Nullable String text,
            @Nullable WireFile file,
            Map<String, String> headers) {

        public WirePart {
            headers = headers == null ? Map.of() : headers;
        }
    }

    /**
     * A file, given by the name it is drawn from or by its bytes.
     *
     * @param size the number of bytes it is cut to, or filled up to with zeros
     */
    public record WireFile(
            @Nullable String picture,
            @Nullable String bytes,
            @Nullable String fileName,
            @Nullable String mediaType,
            @Nullable String format,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Integer size,
            @Nullable String takenAt,
            @Nullable List<Double> position) {

        /** A JPEG of the usual size. */
        public static WireFile drawn(String picture) {
            return new WireFile(picture, null, null, null, null, null, null, null, null, null);
        }
    }

    /** What must come back. */
    public record WireResponse(
            int status,
            Map<String, String> headers,
            @Nullable JsonNode json,
            @Nullable String body,
            @Nullable JsonNode picture,
            boolean partial) {

        public WireResponse {
            headers = headers == null ? Map.of() : headers;
        }

        /** Whether there must be no body. */
        public boolean isEmpty() {
            return "none".equals(body);
        }
    }

    @Override
    public String toString() {
        return provider + "/" + name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WireCase that && provider.equals(that.provider) && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(provider, name);
    }
}
