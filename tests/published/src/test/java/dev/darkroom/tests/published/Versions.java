package dev.darkroom.tests.published;

/** Semantic Versioning as far as callers may break: between major versions, and while that is 0 between minor ones. */
final class Versions {

    private Versions() {}

    /** Versions are {@code MAJOR.MINOR.PATCH}, with anything behind a hyphen. */
    static boolean mayBreak(String before, String after) {
        int major = part(after, 0) - part(before, 0);
        return major > 0 || (major == 0 && part(after, 0) == 0 && part(after, 1) > part(before, 1));
    }

    private static int part(String version, int index) {
        return Integer.parseInt(version.split("[.-]")[index]);
    }
}
