package dev.darkroom.specs.lint;

import java.util.Locale;

/** How wrong a document with a finding is. Either way it is not clean. */
public enum Severity {
    /** Wrong whoever wrote it, or nothing that code can be generated from. */
    ERROR,
    /** Right OpenAPI, but not written as a provider of ours is. */
    WARNING;

    /** The word in reports, which is also that of SARIF. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
