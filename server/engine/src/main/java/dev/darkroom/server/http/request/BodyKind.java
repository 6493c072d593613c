package dev.darkroom.server.http.request;

import dev.darkroom.server.contract.SchemaView;
import jakarta.ws.rs.core.MediaType;

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

    /** What a documented media type with this schema means. */
    static BodyKind of(MediaType type, SchemaView schema) {
        if (MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)) {
            return MULTIPART;
        }
        if (MediaType.APPLICATION_FORM_URLENCODED_TYPE.equals(plain(type))) {
            return PAIRS;
        }
        if (MediaType.APPLICATION_JSON_TYPE.equals(plain(type))
                || type.getSubtype().endsWith("+json")) {
            return JSON;
        }
        if (schema.isBinary()) {
            return FILE;
        }
        return schema.type().equals("string") && !schema.isObject() ? TEXT : JSON;
    }

    /** Whether such a body is held in memory as a whole. */
    boolean isHeldInMemory() {
        return this != MULTIPART && this != FILE;
    }

    private static MediaType plain(MediaType type) {
        return new MediaType(type.getType(), type.getSubtype());
    }
}
