package dev.darkroom.site.reference;

import dev.darkroom.site.prose.Markdown;
import dev.darkroom.specs.model.MediaType;
import dev.darkroom.specs.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A body of one media type.
 *
 * @param mediaType its name
 * @param type what it is, as HTML
 * @param fields its members, if it is an object
 */
record Content(String mediaType, String type, List<Field> fields) {

    /** The bodies of a message, without their members. */
    static List<Content> of(Map<String, MediaType> contents, SchemaText text) {
        return contents.values().stream()
                .map(content -> new Content(content.name(), type(content, text), List.of()))
                .toList();
    }

    /** The bodies of a request; the members of the first have the places {@code body-<name>}. */
    static List<Content> withMembers(Map<String, MediaType> contents, SchemaText text, Markdown markdown) {
        List<Content> bodies = new ArrayList<>();
        for (MediaType content : contents.values()) {
            String anchor =
                    bodies.isEmpty() ? "body-" : "body-" + content.essence().replace('/', '-') + "-";
            bodies.add(new Content(
                    content.name(),
                    type(content, text),
                    content.schema()
                            .filter(schema -> schema.shape() == Shape.OBJECT)
                            .map(schema -> Field.members(schema, anchor, text, markdown))
                            .orElse(List.of())));
        }
        return bodies;
    }

    private static String type(MediaType content, SchemaText text) {
        return content.schema().map(text::type).orElse("bytes");
    }
}
