package dev.darkroom.specs.lint.output;

import java.util.Locale;

/** How the outcome is written. */
public enum Format {
    /** Lines for people and editors. */
    TEXT,
    /** One JSON object for scripts. */
    JSON,
    /** SARIF 2.1.0, which code scanning and editors read. */
    SARIF;

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
