package dev.darkroom.specs.model.extension;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What the reference server does ({@code x-fidelity}).
 *
 * @param effect what a call changes there
 * @param limits where it is known to differ from the provider; empty when nowhere
 */
public record Fidelity(String effect, String limits) {

    /** Reads the value of the key. */
    public static Optional<Fidelity> of(JsonNode value) {
        return value.isObject()
                ? Optional.of(new Fidelity(
                        value.path("effect").asText(), value.path("limits").asText()))
                : Optional.empty();
    }
}
