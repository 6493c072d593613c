package dev.darkroom.server.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A successful answer with the status, body and headers that the provider's document allows; for one thread.
 *
 * @param <T> the class itself
 */
public abstract class TypedResponse<T extends TypedResponse<T>> {

    private final int status;
    private final boolean hasBody;
    private final @Nullable Object body;
    private final Map<String, Object> headers = new LinkedHashMap<>();
    private @Nullable String mediaType;

    /** An answer without a body. */
    protected TypedResponse(int status) {
        this.status = status;
        this.hasBody = false;
        this.body = null;
    }

    /** An answer with a body; null is the JSON document {@code null}. */
    protected TypedResponse(int status, @Nullable Object body) {
        this.status = status;
        this.hasBody = true;
        this.body = body;
    }

    /** Sets a header. */
    protected T header(String name, Object value) {
        headers.put(name, value);
        return self();
    }

    /** Sets several headers. */
    public T headers(Map<String, ?> more) {
        headers.putAll(more);
        return self();
    }

    /** Names the media type of the body where the document lists several. */
    public T type(String mediaType) {
        this.mediaType = mediaType;
        return self();
    }

    /** The status code. */
    public int status() {
        return status;
    }

    /** Whether there is a body at all. */
    public boolean hasBody() {
        return hasBody;
    }

    /** The body. */
    public @Nullable Object body() {
        return body;
    }

    /** The media type, if one was named. */
    public @Nullable String mediaType() {
        return mediaType;
    }

    /** The headers that were set. */
    public Map<String, Object> headers() {
        return headers;
    }

    @SuppressWarnings("unchecked") // T is the class itself, as in Enum<E>.
    private T self() {
        return (T) this;
    }
}
