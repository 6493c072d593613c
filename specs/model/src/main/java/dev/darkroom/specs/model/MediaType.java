package dev.darkroom.specs.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A body of one media type. */
public final class MediaType extends Element {

    MediaType(Position position, JsonNode value) {
        super(position, value);
    }

    /** The media type as the document writes it, parameters included. */
    public String name() {
        return key();
    }

    /** The media type without parameters, in lower case. */
    public String essence() {
        return essence(name());
    }

    /** The schema of the body; nothing for a body of which only the media type is known. */
    public Optional<Schema> schema() {
        return child("schema").map(Schema.class::cast);
    }

    /** How members of a form or of a multipart body are encoded, by member. */
    public Map<String, Encoding> encodings() {
        return resolved("encoding", Encoding.class);
    }

    /** How the body is read and written. */
    public BodyKind kindOfBody() {
        if (isJson(name()) || isAnything()) {
            return BodyKind.JSON;
        }
        return switch (essence()) {
            case "multipart/form-data" -> BodyKind.MULTIPART;
            case "application/x-www-form-urlencoded" -> BodyKind.FORM;
            default -> isText() ? BodyKind.TEXT : BodyKind.BINARY;
        };
    }

    /** Whether the document leaves the media type open, and describes what only JSON can be. */
    private boolean isAnything() {
        return (essence().equals("*/*") || essence().equals("application/*"))
                && schema().filter(schema -> schema.type() != JsonType.STRING && !schema.isBinary())
                        .filter(schema -> schema.shape() != Shape.ANY)
                        .isPresent();
    }

    /** Whether the body is handed over as a text: a string by its schema, or text of which nothing more is said. */
    private boolean isText() {
        return schema().map(schema -> schema.type() == JsonType.STRING && !schema.isBinary())
                .orElse(essence().startsWith("text/"));
    }

    /** Whether bodies of a media type are JSON. */
    public static boolean isJson(String name) {
        String essence = essence(name);
        return essence.equals("application/json") || essence.endsWith("+json") && !essence.startsWith("multipart/");
    }

    /** Whether bodies of a media type are made of parts. */
    public static boolean isMultipart(String name) {
        return essence(name).startsWith("multipart/");
    }

    private static String essence(String name) {
        return name.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
