package dev.darkroom.server.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a provider's document.
 *
 * @param id the {@code operationId}
 * @param method upper case
 * @param path the whole path template
 * @param pattern matches the paths of its requests
 * @param parameters its parameters and those of its path
 * @param body what it takes, if it takes a body
 * @param alternatives the sets of security schemes any one of which suffices; empty sets stand for no proof at all
 * @param schemes the schemes that the alternatives name
 * @param scopes scopes by the condition under which they are needed; {@code always} is one of them
 * @param maximumPageSize the size that larger pages are cut to; 0 when it does not page
 */
public record Operation(
        String id,
        String method,
        String path,
        Pattern pattern,
        List<Parameter> parameters,
        @Nullable Body body,
        List<Set<String>> alternatives,
        Map<String, SecurityScheme> schemes,
        Map<String, List<String>> scopes,
        int maximumPageSize) {

    /** Whether a request's path is one of this operation's. */
    public boolean matches(String requestPath) {
        return pattern.matcher(requestPath).matches();
    }

    /** The scopes a caller needs under a condition; empty when the document asks for none. */
    public List<String> scopes(String condition) {
        return scopes.getOrDefault(condition, List.of());
    }
}
