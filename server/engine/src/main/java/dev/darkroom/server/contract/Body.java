package dev.darkroom.server.contract;

import dev.darkroom.specs.model.BodyKind;
import dev.darkroom.specs.model.MediaType;
import dev.darkroom.specs.model.RequestBody;
import dev.darkroom.specs.model.Schema;
import java.util.LinkedHashMap;
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
     * @param kind how it is read
     * @param schema its schema, references followed; one that says nothing for bytes, whatever the document says of them
     * @param validator checks it
     */
    public record Content(BodyKind kind, SchemaView schema, SchemaCheck.Validator validator) {

        private static Content of(MediaType content, SchemaCheck schemas) {
            BodyKind kind = content.kindOfBody();
            Schema schema = kind == BodyKind.BINARY ? null : content.schema().orElse(null);
            return new Content(kind, new SchemaView(schema), schemas.validator(schema));
        }
    }

    static Body of(RequestBody body, SchemaCheck schemas) {
        Map<String, Content> contents = new LinkedHashMap<>();
        body.contents().forEach((mediaType, content) -> contents.put(mediaType, Content.of(content, schemas)));
        Long maximum = body.maxBytes();
        return new Body(
                body.isRequired(),
                maximum == null ? Long.MAX_VALUE : maximum,
                body.acceptsAnyContentType(),
                body.hasBracketParts(),
                contents);
    }

    /** The media type that is meant when a request names none. */
    public String firstMediaType() {
        return contents.keySet().iterator().next();
    }
}
