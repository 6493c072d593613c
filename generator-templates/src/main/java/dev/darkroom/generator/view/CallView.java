package dev.darkroom.generator.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to call an operation: with one of its request bodies, if it has any.
 *
 * @param method the Java method
 * @param responseMethod the method that also returns status and headers
 * @param arguments all arguments
 * @param hasShortForm whether there is a call with fewer arguments
 * @param body the request body
 * @param like the call with the first kind of body, where this is not it
 */
public record CallView(
        String method,
        String responseMethod,
        List<ArgumentView> arguments,
        boolean hasShortForm,
        @Nullable BodyView body,
        @Nullable CallView like) {

    /** The arguments that every call has. */
    public List<ArgumentView> shortArguments() {
        return arguments.stream().filter(ArgumentView::required).toList();
    }
}
