package dev.darkroom.client.error;

import dev.darkroom.client.http.Headers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The provider answered with an error. Statuses with a meaning of their own have a subclass. */
public class ApiException extends DarkroomException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorAnswer answer;

    ApiException(CallSite call, ErrorAnswer answer) {
        super(call, ("status " + answer.status() + " " + answer.summary()).stripTrailing(), null);
        this.answer = answer;
    }

    /** The exception for an answer: the subclass of its status, or this class. */
    public static ApiException of(CallSite call, ErrorAnswer answer) {
        return switch (answer.status()) {
            case 400 -> new BadRequestException(call, answer);
            case 401 -> new UnauthorizedException(call, answer);
            case 403 -> new ForbiddenException(call, answer);
            case 404 -> new NotFoundException(call, answer);
            case 409 -> new ConflictException(call, answer);
            case 413 -> new ContentTooLargeException(call, answer);
            case 422 -> new UnprocessableContentException(call, answer);
            case 429 -> new TooManyRequestsException(call, answer);
            default -> answer.status() >= 500 ? new ServerErrorException(call, answer) : new ApiException(call, answer);
        };
    }

    /** The status code. */
    public int status() {
        return answer.status();
    }

    /** The headers of the answer. */
    public Headers headers() {
        return answer.headers();
    }

    /** The body as text, cut at one mebibyte or where it broke off; empty when there is none. */
    public String rawBody() {
        return answer.rawBody();
    }

    /** The body in the shape of the provider's document; null when it has another shape. */
    public @Nullable Object body() {
        return answer.body();
    }

    /** The body, if it has the given shape. */
    public <T> Optional<T> body(Class<T> type) {
        return Optional.ofNullable(answer.body()).filter(type::isInstance).map(type::cast);
    }
}
