package dev.darkroom.conform;

/** What an answer is held against. */
public enum Level {
    /** The document: a status that it describes, with headers and a body as it describes them. */
    DOCUMENT,
    /** The case as well: the very status, headers and values that it expects. */
    CASES
}
