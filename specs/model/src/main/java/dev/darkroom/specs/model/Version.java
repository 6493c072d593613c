package dev.darkroom.specs.model;

/** The versions of OpenAPI that differ in what a document may say. */
public enum Version {
    /** None that is known, such as Swagger 2.0. */
    UNKNOWN,
    V3_0,
    V3_1,
    V3_2;

    static Version of(String text) {
        for (Version version : values()) {
            if (version != UNKNOWN && text.startsWith(version.text() + ".")) {
                return version;
            }
        }
        return UNKNOWN;
    }

    /** The version as {@code 3.1}. */
    public String text() {
        return name().substring(1).replace('_', '.');
    }

    /** Whether this is that version or a later one. */
    public boolean isAtLeast(Version other) {
        return compareTo(other) >= 0;
    }
}
