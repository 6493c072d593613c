package dev.darkroom.specs.model.extension;

import java.util.Optional;

/** How sure a fact is. */
public enum Confidence {
    /** A document says so. */
    DOCUMENTED,
    /** Somebody saw it happen. */
    OBSERVED,
    /** It follows from what is documented. */
    INFERRED,
    /** It is likely. */
    ASSUMED;

    /** Reads a confidence; nothing where it is none of these. */
    public static Optional<Confidence> of(String text) {
        return Constants.of(Confidence.class, text);
    }
}
