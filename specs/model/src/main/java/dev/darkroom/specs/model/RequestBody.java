package dev.darkroom.specs.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an operation takes as its body. */
public final class RequestBody extends Element {

    RequestBody(Position position, JsonNode value) {
        super(position, value);
    }

    /** Whether a request without it is refused. */
    public boolean isRequired() {
        return flag("required");
    }

    /** What it may be, by media type as the document writes it, in its order. */
    public Map<String, MediaType> contents() {
        return resolved("content", MediaType.class);
    }

    /** The largest body in bytes ({@code x-max-bytes}); null when there is no limit. */
    public @Nullable Long maxBytes() {
        return get("x-max-bytes").canConvertToLong() ? (Long) get("x-max-bytes").asLong() : null;
    }

    /** Whether the request's media type is not looked at ({@code x-any-content-type}). */
    public boolean acceptsAnyContentType() {
        return flag("x-any-content-type");
    }

    /** Whether parts named {@code a[b]} are members of part {@code a} ({@code x-bracket-parts}). */
    public boolean hasBracketParts() {
        return flag("x-bracket-parts");
    }
}
