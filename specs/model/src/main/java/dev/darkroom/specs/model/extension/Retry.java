package dev.darkroom.specs.model.extension;

import java.util.Optional;

/** What sending a request again does ({@code x-retry}). */
public enum Retry {
    /** Nothing, as it only reads. */
    SAFE,
    /** The same as sending it once. */
    IDEMPOTENT,
    /** It may do what it does twice. */
    NEVER;

    /** Reads the value of the key. */
    public static Optional<Retry> of(String text) {
        return Constants.of(Retry.class, text);
    }
}
