package dev.darkroom.specs.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Proofs that suffice together.
 *
 * @param scopes the scopes needed, by name of the security scheme
 */
public record SecurityRequirement(Map<String, List<String>> scopes) {

    /** No proof at all. */
    public static final SecurityRequirement NONE = new SecurityRequirement(Map.of());

    static List<SecurityRequirement> of(JsonNode list) {
        List<SecurityRequirement> requirements = new ArrayList<>();
        list.forEach(requirement -> {
            Map<String, List<String>> scopes = new LinkedHashMap<>();
            requirement.properties().forEach(scheme -> {
                List<String> names = new ArrayList<>();
                scheme.getValue().forEach(name -> names.add(name.asText()));
                scopes.put(scheme.getKey(), List.copyOf(names));
            });
            requirements.add(new SecurityRequirement(scopes));
        });
        return List.copyOf(requirements);
    }
}
