package dev.darkroom.client.webhook;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.darkroom.client.error.WebhookException;
import dev.darkroom.client.json.JsonCodec;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the deliveries of a webhook: whoever knows the address may send anything, so what is too large, too deep or of
 * another shape than the provider's document says is refused. Immutable, and safe for use by several threads.
 *
 * @param <T> what the body of a delivery becomes
 */
public final class Webhook<T> {

    private static final int MAX_LIMIT_BYTES = 1 << 30;
    private static final int MAX_LIMIT_DEPTH = 1000;
    private static final int USUAL_BYTES = 1 << 20;
    private static final int USUAL_DEPTH = 100;

    /** Made when the first delivery comes. */
    private static final class Usual {

        private static final JsonCodec JSON = new JsonCodec(USUAL_DEPTH);
    }

    /** Reads a body into a type that is known already. */
    private interface Reading<T> {

        @Nullable
        T read(JsonCodec json, byte[] body) throws IOException;
    }

    private final String operationId;
    private final Reading<T> reading;
    private final List<String> mediaTypes;
    private final int maxBytes;
    private final @Nullable JsonCodec json;

    private Webhook(
            String operationId, Reading<T> reading, List<String> mediaTypes, int maxBytes, @Nullable JsonCodec json) {
        this.operationId = operationId;
        this.reading = reading;
        this.mediaTypes = mediaTypes;
        this.maxBytes = maxBytes;
        this.json = json;
    }

    /** Deliveries whose body is a JSON document. */
    public static <T> Webhook<T> of(String operationId, Class<T> type, String... mediaTypes) {
        return new Webhook<>(
                operationId, (json, body) -> json.read(body, type), List.of(mediaTypes), USUAL_BYTES, null);
    }

    /** The same for documents of a type with type arguments, such as lists. */
    public static <T> Webhook<T> of(String operationId, TypeReference<T> type, String... mediaTypes) {
        return new Webhook<>(
                operationId, (json, body) -> json.read(body, type), List.of(mediaTypes), USUAL_BYTES, null);
    }

    /**
     * The same with another limit of the body, in bytes; 1 MiB unless set.
     *
     * @throws IllegalArgumentException if it is not 1 to 2^30
     */
    public Webhook<T> maxBytes(int bytes) {
        return new Webhook<>(operationId, reading, mediaTypes, inRange("maxBytes", bytes, MAX_LIMIT_BYTES), json);
    }

    /**
     * The same with another limit of how deep objects and lists may lie in each other; 100 unless set. Costs a few
     * milliseconds, so keep the result.
     *
     * @throws IllegalArgumentException if it is not 1 to 1000
     */
    public Webhook<T> maxDepth(int depth) {
        JsonCodec limited = new JsonCodec(inRange("maxDepth", depth, MAX_LIMIT_DEPTH));
        return new Webhook<>(operationId, reading, mediaTypes, maxBytes, limited);
    }

    private static int inRange(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " must be 1 to " + most + ", not " + value);
        }
        return value;
    }

    /**
     * Reads a delivery as it comes in, and no more of it than the limit.
     *
     * @param contentType the header of that name; null where there is none
     * @param body stays open
     * @throws WebhookException if it is refused; says with which status to answer
     * @throws IOException if the body breaks off
     */
    public T read(@Nullable String contentType, InputStream body) throws IOException {
        String mediaType = contentType == null ? "" : contentType.split(";", 2)[0].strip();
        if (!mediaTypes.contains(mediaType.toLowerCase(Locale.ROOT))) {
            throw refused(415, "the media type is none of " + mediaTypes, null);
        }
        return read(body.readNBytes(maxBytes + 1));
    }

    /**
     * Reads the body of a delivery.
     *
     * @throws WebhookException if it is refused; says with which status to answer
     */
    public T read(byte[] body) {
        if (body.length == 0) {
            throw refused(400, "there is no body", null);
        }
        if (body.length > maxBytes) {
            throw refused(413, "the body has more than " + maxBytes + " bytes", null);
        }
        T value;
        try {
            value = reading.read(Objects.requireNonNullElseGet(json, () -> Usual.JSON), body);
        } catch (IOException | RuntimeException e) {
            // A runtime exception is the objection of a model.
            throw refused(400, String.valueOf(e.getMessage()), e);
        }
        if (value == null) {
            throw refused(400, "the body is null", null);
        }
        return value;
    }

    private WebhookException refused(int status, String message, @Nullable Exception cause) {
        return new WebhookException(operationId, status, message, cause);
    }
}
