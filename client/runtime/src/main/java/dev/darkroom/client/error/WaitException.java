package dev.darkroom.client.error;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job did not come to a good end while it was waited for. Its calls went well, so {@link #url()} is the path of the
 * operation that was asked.
 */
public abstract sealed class WaitException extends DarkroomException
        permits JobFailedException, WaitInterruptedException, WaitTimeoutException {

    private static final long serialVersionUID = 1L;

    private final String state;
    private final transient @Nullable Object answer;

    WaitException(CallSite call, String state, Object answer, String message, @Nullable Throwable cause) {
        super(call, message, cause);
        this.state = Objects.requireNonNull(state, "state");
        this.answer = answer;
    }

    /** The state that the job was in last, as the provider writes it. */
    public String state() {
        return state;
    }

    /** The last answer about the job; empty if it is of another type, or the exception was serialised. */
    public <T> Optional<T> answer(Class<T> type) {
        return type.isInstance(answer) ? Optional.of(type.cast(answer)) : Optional.empty();
    }
}
