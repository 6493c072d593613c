package dev.darkroom.server.http.response;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.darkroom.server.contract.Body;
import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.http.exchange.Exchange;
import dev.darkroom.server.http.exchange.ResolvedRequest;
import dev.darkroom.server.http.request.BodyValidator;
import dev.darkroom.server.http.request.InvalidRequest;
import dev.darkroom.server.library.MissingPictureException;
import dev.darkroom.server.library.Preconditions;
import dev.darkroom.server.library.format.DecoderBusyException;
import dev.darkroom.server.spi.ErrorResponse;
import dev.darkroom.server.spi.Provider;
import dev.darkroom.server.spi.ProviderException;
import dev.darkroom.server.spi.WireDialect;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Words every failure in the shape of the provider that was asked. */
public final class ErrorMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorMapper.class);

    private final Supplier<Exchange> current;

    /** @param current the request that the thread answers */
    public ErrorMapper(Supplier<Exchange> current) {
        this.current = current;
    }

    @Override
    public Response toResponse(Throwable failure) {
        Exchange exchange = current.get();
        ErrorResponse answer = answer(failure, exchange);
        Response.ResponseBuilder response = Response.status(answer.status());
        if (answer.status() != Preconditions.NOT_MODIFIED) {
            response.type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(answer.body() == null ? NullNode.getInstance() : answer.body());
        }
        answer.headers().forEach(response::header);
        if (answer.status() == 405 && failure instanceof WebApplicationException web) {
            String allow = web.getResponse().getHeaderString(HttpHeaders.ALLOW);
            if (allow != null) {
                WireDialect dialect = exchange.resolved().dialect();
                response.header(HttpHeaders.ALLOW, AllowedMethods.of(allow, dialect));
            }
        }
        return response.build();
    }

    /** What a request is answered that failed; failures that nobody is to blame for but this server are written to the log. */
    public static ErrorResponse answer(Throwable failure, Exchange exchange) {
        ResolvedRequest resolved = exchange.resolved();
        String path = exchange.head().url().getRawPath();
        if (failure instanceof ProviderException ours) {
            return ours.answer();
        }
        if (failure instanceof InvalidRequest invalid && resolved.provider() != null) {
            return resolved.provider().errors().invalid(invalid.operation(), invalid.violations());
        }
        if (failure instanceof NotSupportedException && isTooLarge(resolved.operation(), exchange)) {
            return plain(resolved.provider(), 413, "The body is larger than it may be.", path);
        }
        if (failure instanceof WebApplicationException web) {
            return plain(resolved.provider(), web.getResponse().getStatus(), message(web), path);
        }
        if (failure instanceof DecoderBusyException) {
            return plain(
                    resolved.provider(), 503, "Too many pictures are looked at already; please try again later.", path);
        }
        if (failure instanceof MissingPictureException) {
            return plain(resolved.provider(), 404, "The picture's file is missing.", path);
        }
        OptionalInt broken = ClientAborts.status(failure);
        if (broken.isPresent()) {
            return plain(resolved.provider(), broken.getAsInt(), "The request breaks off or cannot be read.", path);
        }
        OptionalInt storage = StorageFailures.status(failure);
        if (storage.isPresent()) {
            LOG.error("Request {} to {} failed, as the disk did: {}", exchange.id(), path, failure.toString());
            return plain(
                    resolved.provider(), storage.getAsInt(), "The server cannot store or read at the moment.", path);
        }
        LOG.error("Request {} to {} failed", exchange.id(), path, failure);
        return plain(resolved.provider(), 500, "Something went wrong in the server.", path)
                .with("Darkroom-Request", exchange.id());
    }

    /** Whether a request announces a larger body than its operation takes, of whatever media type. */
    private static boolean isTooLarge(@Nullable Operation operation, Exchange exchange) {
        Body body = operation == null ? null : operation.body();
        return body != null
                && BodyValidator.announced(exchange.head().header(HttpHeaders.CONTENT_LENGTH)) > body.maximumBytes();
    }

    private static String message(WebApplicationException failure) {
        return switch (failure.getResponse().getStatus()) {
            case 404 -> "There is nothing at this path.";
            case 405 -> "This path does not know the method.";
            case 406 -> "There is no answer of a media type that the request accepts.";
            case 415 -> "The body is of a media type or in an encoding that is not taken here.";
            case 501 -> "The document has this operation, the server does not have it yet.";
            default -> String.valueOf(failure.getMessage());
        };
    }

    /** An error that no method raised; a path of no provider gets a shape that both common readers understand. */
    public static ErrorResponse plain(@Nullable Provider provider, int status, String message, String path) {
        if (provider != null) {
            return provider.errors().plain(status, message, path);
        }
        Map<String, String> body = new LinkedHashMap<>();
        body.put("error", message);
        body.put("message", message);
        return new ErrorResponse(status, body);
    }
}
