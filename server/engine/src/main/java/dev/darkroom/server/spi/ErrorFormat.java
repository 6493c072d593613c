package dev.darkroom.server.spi;

import dev.darkroom.server.contract.Operation;
import dev.darkroom.server.contract.Violation;
import java.util.List;

/** How a provider words its errors. Safe for use by several threads. */
public interface ErrorFormat {

    /**
     * An error that was found outside a provider's own code, such as 404 for an unknown path or 413.
     *
     * @param status the status code
     * @param message in words
     * @param path the path of the request
     */
    ErrorResponse plain(int status, String message, String path);

    /**
     * A request that is against the provider's document.
     *
     * @param operation what was asked for
     * @param violations what is wrong with it; not empty
     */
    ErrorResponse invalid(Operation operation, List<Violation> violations);

    /** A caller who could not prove who it is, or may not do what it asks for. */
    ErrorResponse refused(AuthenticationFailure refusal);
}
