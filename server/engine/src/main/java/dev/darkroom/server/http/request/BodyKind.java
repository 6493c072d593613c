package dev.darkroom.server.http.request;

import dev.darkroom.server.contract.Body;

/** How a body is encoded. */
public enum BodyKind {
    JSON,
    /** Parts, some of which are files. */
    MULTIPART,
    /** The classic form of a web page. */
    PAIRS,
    TEXT,
    /** The body is the file. */
    FILE;

    /** What the document means with a body. */
    static BodyKind of(Body.Content content) {
        return switch (content.kind()) {
            case JSON -> JSON;
            case MULTIPART -> MULTIPART;
            case FORM -> PAIRS;
            case TEXT -> TEXT;
            case BINARY -> FILE;
        };
    }

    /** Whether such a body is held in memory as a whole. */
    boolean isHeldInMemory() {
        return this != MULTIPART && this != FILE;
    }
}
