package dev.darkroom.server.spi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.server.contract.Operation;
import java.util.Optional;

/**
 * What a provider checks between the parameters and the body of a request, since bodies can be large and whoever may not
 * send one is told before. What it finds goes to the operation's method by {@link CurrentRequest#scope}, so nothing is
 * looked up twice. Made once, used by several threads.
 *
 * @param <C> what the check finds, such as the project that a request is let in to
 */
public interface AccessRule<C> {

    /** Whether requests to this operation are checked; asked once for each operation, when the server starts. */
    boolean appliesTo(Operation operation);

    /**
     * Checks a request.
     *
     * @param operation what is asked for
     * @param parameters the checked parameters by their names in the document, with their defaults
     * @throws ProviderException if the request goes no further
     */
    C check(Operation operation, JsonNode parameters);

    /**
     * The value of a required parameter that a request has left out, where the provider knows it from the other ones and from
     * who sent the request; empty when the request is refused for want of it.
     *
     * @param parameter its name in the document
     * @param others the parameters that are there, by their names in the document; they need not follow it
     */
    default Optional<JsonNode> implied(String parameter, JsonNode others) {
        return Optional.empty();
    }
}
