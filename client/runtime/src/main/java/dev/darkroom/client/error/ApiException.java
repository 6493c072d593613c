package dev.darkroom.client.error;

import dev.darkroom.client.http.Headers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The provider answered with an error. Statuses with a meaning of their own have a subclass. */
public class ApiException extends DarkroomException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorDetails details;

    ApiException(CallSite call, ErrorDetails details) {
        super(call, ("status " + details.status() + " " + details.summary()).stripTrailing(), null);
        this.details = details;
    }

    /** The exception for a response: the subclass of its status, or this class. */
    public static ApiException of(CallSite call, ErrorDetails details) {
        return switch (details.status()) {
            case 400 -> new BadRequestException(call, details);
            case 401 -> new UnauthorizedException(call, details);
            case 403 -> new ForbiddenException(call, details);
            case 404 -> new NotFoundException(call, details);
            case 409 -> new ConflictException(call, details);
            case 413 -> new ContentTooLargeException(call, details);
            case 422 -> new UnprocessableContentException(call, details);
            case 429 -> new TooManyRequestsException(call, details);
            default ->
                details.status() >= 500 ? new ServerErrorException(call, details) : new ApiException(call, details);
        };
    }

    /** The status code. */
    public int status() {
        return details.status();
    }

    /** The headers of the response. */
    public Headers headers() {
        return details.headers();
    }

    /** What the provider calls the request, for questions to its support. */
    public Optional<String> requestId() {
        return details.headers().requestId();
    }

    /** The body as text, cut at one mebibyte or where it broke off; empty when there is none. */
    public String rawBody() {
        return details.rawBody();
    }

    /** The body in the shape of the provider's document; null when it has another shape. */
    public @Nullable Object body() {
        return details.body();
    }

    /** The body, if it has the given shape. */
    public <T> Optional<T> body(Class<T> type) {
        return Optional.ofNullable(details.body()).filter(type::isInstance).map(type::cast);
    }
}
