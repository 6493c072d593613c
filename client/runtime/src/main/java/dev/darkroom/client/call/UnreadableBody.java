package dev.darkroom.client.call;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A body came, but it is not what was promised; kept apart from a stream that broke. */
final class UnreadableBody extends IOException {

    private static final long serialVersionUID = 1L;

    private final byte[] beginning;

    UnreadableBody(byte[] body, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.beginning = Arrays.copyOf(body, Math.min(body.length, ResponseBody.MAX_KEPT_BYTES));
    }

    String text() {
        return new String(beginning, StandardCharsets.UTF_8);
    }
}
