package dev.darkroom.server.contract;

import dev.darkroom.specs.model.SecurityRequirement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a provider's document.
 *
 * @param id the {@code operationId}
 * @param method upper case
 * @param path the whole path template
 * @param summary what it does, in a few words; empty where the document does not say
 * @param parameters its parameters and those of its path
 * @param body what it takes, if it takes a body
 * @param alternatives the sets of security schemes any one of which suffices; empty sets stand for no proof at all
 * @param schemes the schemes that the alternatives name
 * @param scopes scopes by the condition under which they are needed; {@code always} is one of them
 * @param maximumPageSize the size that larger pages are cut to; 0 when it does not page
 * @param responses what it may answer
 */
public record Operation(
        String id,
        String method,
        String path,
        String summary,
        List<Parameter> parameters,
        @Nullable Body body,
        List<Set<String>> alternatives,
        Map<String, SecurityScheme> schemes,
        Map<String, List<String>> scopes,
        int maximumPageSize,
        Responses responses) {

    static Operation of(dev.darkroom.specs.model.Operation operation, SchemaCheck schemas) {
        Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
        operation
                .security()
                .forEach(requirement -> requirement.scopes().keySet().forEach(name -> {
                    var scheme = operation.document().securitySchemes().get(name);
                    if (scheme != null) {
                        schemes.put(name, SecurityScheme.of(name, scheme));
                    }
                }));
        return new Operation(
                operation.id(),
                operation.method(),
                operation.path(),
                operation.summary(),
                operation.parametersByKey().entrySet().stream()
                        .map(parameter -> Parameter.of(parameter.getKey(), parameter.getValue(), schemas))
                        .toList(),
                operation.requestBody().map(body -> Body.of(body, schemas)).orElse(null),
                operation.security().stream()
                        .map(SecurityRequirement::scopes)
                        .map(Map::keySet)
                        .toList(),
                schemes,
                operation.scopes().byCondition(),
                operation.paging().map(paging -> paging.maximum().orElse(0)).orElse(0),
                new Responses(operation, schemas));
    }

    /** Whether its path has parameters such as {@code ;id=5}. */
    public boolean hasMatrixParameters() {
        return parameters.stream().anyMatch(parameter -> parameter.style().equals("matrix"));
    }

    /** The scopes a caller needs under a condition; empty when the document asks for none. */
    public List<String> scopes(String condition) {
        return scopes.getOrDefault(condition, List.of());
    }
}
