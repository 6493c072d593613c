package dev.darkroom.client.error;

import org.jspecify.annotations.Nullable;

/**
 * A response came with a good status, but it cannot be read as what the provider's document promises, or is larger than the
 * client takes.
 */
public class DecodeException extends DarkroomException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String rawBody;
    private final String path;

    /** Keeps the body that could not be read. */
    public DecodeException(CallSite call, int status, String rawBody, String message, @Nullable Throwable cause) {
        super(call, "status " + status + ", " + JsonPath.message(message, cause), cause);
        this.status = status;
        this.rawBody = rawBody;
        this.path = JsonPath.of(cause);
    }

    /** The status code of the response. */
    public int status() {
        return status;
    }

    /** The body as text, cut at one mebibyte. */
    public String rawBody() {
        return rawBody;
    }

    /**
     * The JSON path of what could not be read, such as {@code $.images[3].width}; {@code $} where it is the body as a whole.
     */
    public String path() {
        return path;
    }
}
