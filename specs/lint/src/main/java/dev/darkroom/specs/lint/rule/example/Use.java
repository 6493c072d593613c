package dev.darkroom.specs.lint.rule.example;

/** What a value is used for, which decides the members it must and must not have. */
enum Use {
    /** Anywhere: members that are read-only, write-only or binary may be left out. */
    ANY(true, true, true),
    /** In a request: read-only members stay out. */
    REQUEST(true, false, false),
    /** In a multipart request: read-only members stay out, and bytes cannot be shown in an example. */
    MULTIPART(true, false, true),
    /** In a response: write-only members stay out. */
    RESPONSE(false, true, false);

    private final boolean withoutReadOnly;
    private final boolean withoutWriteOnly;
    private final boolean withoutBinary;

    Use(boolean withoutReadOnly, boolean withoutWriteOnly, boolean withoutBinary) {
        this.withoutReadOnly = withoutReadOnly;
        this.withoutWriteOnly = withoutWriteOnly;
        this.withoutBinary = withoutBinary;
    }

    /** Whether a read-only member that is required may be missing. */
    boolean isWithoutReadOnly() {
        return withoutReadOnly;
    }

    /** Whether a write-only member that is required may be missing. */
    boolean isWithoutWriteOnly() {
        return withoutWriteOnly;
    }

    /** Whether a binary member that is required may be missing. */
    boolean isWithoutBinary() {
        return withoutBinary;
    }

    /** Whether read-only members must not be there. */
    boolean refusesReadOnly() {
        return withoutReadOnly && this != ANY;
    }

    /** Whether write-only members must not be there. */
    boolean refusesWriteOnly() {
        return withoutWriteOnly && this != ANY;
    }
}
