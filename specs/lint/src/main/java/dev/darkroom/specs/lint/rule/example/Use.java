package dev.darkroom.specs.lint.rule.example;

/** What a value is used for, which decides the members it must and must not have. */
enum Use {
    /** Anywhere: members that are read-only or write-only may be left out. */
    ANY(true, true),
    /** In a request: read-only members stay out. */
    REQUEST(true, false),
    /** In a response: write-only members stay out. */
    RESPONSE(false, true);

    private final boolean withoutReadOnly;
    private final boolean withoutWriteOnly;

    Use(boolean withoutReadOnly, boolean withoutWriteOnly) {
        this.withoutReadOnly = withoutReadOnly;
        this.withoutWriteOnly = withoutWriteOnly;
    }

    /** Whether a read-only member that is required may be missing. */
    boolean isWithoutReadOnly() {
        return withoutReadOnly;
    }

    /** Whether a write-only member that is required may be missing. */
    boolean isWithoutWriteOnly() {
        return withoutWriteOnly;
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
