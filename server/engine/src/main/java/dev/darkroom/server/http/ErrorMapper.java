package dev.darkroom.server.http;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.darkroom.server.library.MissingPictureException;
import dev.darkroom.server.library.format.DecoderBusyException;
import dev.darkroom.server.spi.ErrorResponse;
import dev.darkroom.server.spi.Provider;
import dev.darkroom.server.spi.ProviderException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Words every failure in the shape of the provider whose path was asked. */
final class ErrorMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorMapper.class);

    private final Providers providers;
    private final RequestScope scope;

    ErrorMapper(Providers providers, RequestScope scope) {
        this.providers = providers;
        this.scope = scope;
    }

    @Override
    public Response toResponse(Throwable failure) {
        String path = scope.url().getRawPath();
        ErrorResponse answer = answer(failure, path);
        Response.ResponseBuilder response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answer.body() == null ? NullNode.getInstance() : answer.body());
        answer.headers().forEach(response::header);
        if (answer.status() == 405 && failure instanceof WebApplicationException web) {
            Object allow = web.getResponse().getHeaderString(HttpHeaders.ALLOW);
            if (allow != null) {
                response.header(HttpHeaders.ALLOW, allow);
            }
        }
        return response.build();
    }

    private ErrorResponse answer(Throwable failure, String path) {
        if (failure instanceof ProviderException ours) {
            return ours.answer();
        }
        if (failure instanceof InvalidRequest invalid) {
            return providers.owner(path).orElseThrow().errors().invalid(invalid.operation(), invalid.violations());
        }
        if (failure instanceof NotSupportedException && providers.isTooLarge(scope.request())) {
            return plain(413, "The body is larger than it may be.", path);
        }
        if (failure instanceof WebApplicationException web) {
            return plain(web.getResponse().getStatus(), message(web), path);
        }
        if (failure instanceof DecoderBusyException) {
            return plain(503, "Too many pictures are looked at already; please try again later.", path);
        }
        if (failure instanceof MissingPictureException) {
            return plain(404, "The picture's file is missing.", path);
        }
        OptionalInt broken = ClientAborts.status(failure);
        if (broken.isPresent()) {
            return plain(broken.getAsInt(), "The request breaks off or cannot be read.", path);
        }
        LOG.error("A request to {} failed", path, failure);
        return plain(500, "Something went wrong in the server.", path);
    }

    private static String message(WebApplicationException failure) {
        return switch (failure.getResponse().getStatus()) {
            case 404 -> "There is nothing at this path.";
            case 405 -> "This path does not know the method.";
            case 406 -> "There is no answer of a media type that the request accepts.";
            case 415 -> "The body is of a media type or in an encoding that is not taken here.";
            default -> String.valueOf(failure.getMessage());
        };
    }

    /** An error that no method raised; a path of no provider gets a shape that both common readers understand. */
    ErrorResponse plain(int status, String message, String path) {
        Optional<Provider> owner = providers.owner(path);
        if (owner.isPresent()) {
            return owner.get().errors().plain(status, message, path);
        }
        Map<String, String> body = new LinkedHashMap<>();
        body.put("error", message);
        body.put("message", message);
        return new ErrorResponse(status, body);
    }
}
