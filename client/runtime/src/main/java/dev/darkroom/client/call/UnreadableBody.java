package dev.darkroom.client.call;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A body came whole, but it is not what was promised; kept apart from a stream that broke. */
final class UnreadableBody extends IOException {

    private static final long serialVersionUID = 1L;

    private final byte[] body;

    UnreadableBody(byte[] body, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.body = body;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
