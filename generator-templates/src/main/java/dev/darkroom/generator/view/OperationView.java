package dev.darkroom.generator.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation.
 *
 * @param operationId the id in the document
 * @param httpMethod upper case
 * @param path the whole path template
 * @param comment what it does, as lines of Javadoc
 * @param summary the first of them
 * @param calls the ways to call it, one per kind of request body
 * @param parameters its parameters
 * @param parametersType the class that holds all parameters; null when there are none
 * @param result what a client gets
 * @param accepts media types of the responses
 * @param errors shapes of error bodies
 * @param ownErrors whether these are others than those of its interface
 * @param schemes security schemes that any alternative of the operation names
 * @param retry the constant of the runtime's {@code RetryClass}; null when the document does not say
 * @param paging how its list is cut into pages
 * @param waiting how the job that it tells of is waited for
 * @param responseType the class of a server's response
 * @param responses the successful responses
 * @param produces their media types
 * @param headers response headers of the successful responses
 * @param deprecated whether callers are asked not to use it
 */
public record OperationView(
        String operationId,
        String httpMethod,
        String path,
        List<String> comment,
        String summary,
        List<CallView> calls,
        List<ParameterView> parameters,
        @Nullable String parametersType,
        ResultView result,
        List<String> accepts,
        List<ErrorView> errors,
        boolean ownErrors,
        List<String> schemes,
        @Nullable String retry,
        @Nullable PagingView paging,
        @Nullable WaitingView waiting,
        String responseType,
        List<ResponseView> responses,
        List<String> produces,
        List<PropertyView> headers,
        boolean deprecated) {

    /** Whether its list can be read page by page. */
    public boolean paged() {
        return paging != null && paging.item() != null;
    }

    /** Whether a server answers with a body. */
    public boolean answersWithBody() {
        return responses.stream().anyMatch(response -> response.hasBody() || response.jsonNull());
    }

    /** Whether a server answers without one. */
    public boolean answersWithoutBody() {
        return responses.stream().anyMatch(response -> !response.hasBody() && !response.jsonNull());
    }
}
