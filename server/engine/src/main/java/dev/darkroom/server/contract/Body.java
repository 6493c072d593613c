package dev.darkroom.server.contract;

import java.util.Map;

/**
 * What an operation takes as its body.
 *
 * @param required whether a request without it is refused
 * @param maximumBytes the largest body that is read; {@link Long#MAX_VALUE} when the document has no limit
 * @param anyContentType whether the request's media type is not looked at
 * @param bracketParts whether parts named {@code a[b]} are members of part {@code a}
 * @param contents what it may be, by media type, in the order of the document
 */
public record Body(
        boolean required,
        long maximumBytes,
        boolean anyContentType,
        boolean bracketParts,
        Map<String, Content> contents) {

    /**
     * A body of one media type.
     *
     * @param schema its schema, references followed
     * @param validator checks it
     */
    public record Content(SchemaView schema, SchemaCheck.Validator validator) {}

    /** The media type that is meant when a request names none. */
    public String firstMediaType() {
        return contents.keySet().iterator().next();
    }
}
