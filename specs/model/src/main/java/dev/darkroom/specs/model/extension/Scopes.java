package dev.darkroom.specs.model.extension;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The scopes that a token needs ({@code x-scopes}).
 *
 * @param byCondition lists of scopes by the condition under which they are needed, {@link #ALWAYS} among them
 */
public record Scopes(Map<String, List<String>> byCondition) {

    /** The condition that always holds. */
    public static final String ALWAYS = "always";

    /** Reads the value of the key; no scopes where it is missing. */
    public static Scopes of(JsonNode value) {
        Map<String, List<String>> byCondition = new LinkedHashMap<>();
        value.properties().forEach(condition -> {
            List<String> names = new ArrayList<>();
            condition.getValue().forEach(name -> names.add(name.asText()));
            byCondition.put(condition.getKey(), List.copyOf(names));
        });
        return new Scopes(byCondition);
    }

    /** The scopes needed under a condition; empty when none are. */
    public List<String> under(String condition) {
        return byCondition.getOrDefault(condition, List.of());
    }
}
