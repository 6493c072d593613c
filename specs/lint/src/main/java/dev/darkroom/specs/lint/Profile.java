package dev.darkroom.specs.lint;

import java.util.Locale;

/** What a document is checked for. */
public enum Profile {
    /** That it is right OpenAPI, and that code can be generated from it. */
    BASIC,
    /** The rules of specs/README.md as well, which a provider of Darkroom follows. */
    DARKROOM;

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
