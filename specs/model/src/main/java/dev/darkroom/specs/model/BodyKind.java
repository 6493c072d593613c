package dev.darkroom.specs.model;

/** How a body is read and written. */
public enum BodyKind {
    JSON,
    /** {@code application/x-www-form-urlencoded}. */
    FORM,
    /** {@code multipart/form-data}. */
    MULTIPART,
    /** Characters that are handed over as they are. */
    TEXT,
    /** Bytes that are handed over as they are, whatever a schema says of what they mean. */
    BINARY
}
