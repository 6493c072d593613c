package dev.darkroom.site.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.darkroom.site.prose.Markdown;
import dev.darkroom.specs.model.Document;
import dev.darkroom.specs.model.Schema;
import dev.darkroom.specs.model.Valued;
import dev.darkroom.specs.model.extension.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A row that says what a named value is: a member of a model, a parameter, a header.
 *
 * @param name its name on the wire
 * @param anchor its place on the page
 * @param type what values are, as HTML
 * @param marks such as {@code required}
 * @param limits what limits values
 * @param values the values of an enum, in the order of the document
 * @param isOpen whether the provider may add values
 * @param example a value as JSON; empty when there is none
 * @param description as HTML
 * @param source where it comes from unless that is the provider's own page; empty when it is
 */
record Field(
        String name,
        String anchor,
        String type,
        List<String> marks,
        List<String> limits,
        List<String> values,
        boolean isOpen,
        String example,
        String description,
        String source) {

    /** The members of an object. */
    static List<Field> members(Schema object, String anchor, SchemaText text, Markdown markdown) {
        Set<String> required = object.required();
        List<Field> fields = new ArrayList<>();
        object.properties().forEach((name, schema) -> {
            List<String> marks = new ArrayList<>();
            if (required.contains(name)) {
                marks.add("required");
            }
            if (schema.isNullable()) {
                marks.add("may be null");
            }
            if (schema.isReadOnly()) {
                marks.add("read only");
            }
            if (schema.isWriteOnly()) {
                marks.add("write only");
            }
            if (schema.isDeprecated()) {
                marks.add("deprecated");
            }
            if (!schema.aliases().isEmpty()) {
                marks.add("also " + String.join(", ", schema.aliases()));
            }
            fields.add(of(
                    name,
                    anchor + name,
                    schema,
                    marks,
                    schema.description(),
                    schema.source(),
                    schema.examples().stream().findFirst(),
                    text,
                    markdown));
        });
        return fields;
    }

    /** Parameters or headers by name. */
    static List<Field> values(Map<String, ? extends Valued> values, String anchor, SchemaText text, Markdown markdown) {
        List<Field> fields = new ArrayList<>();
        values.forEach((name, value) -> value.schema().ifPresent(schema -> {
            List<String> marks = new ArrayList<>();
            if (value.isRequired()) {
                marks.add("required");
            }
            if (value.isDeprecated()) {
                marks.add("deprecated");
            }
            Optional<JsonNode> example = value.has("example")
                    ? Optional.of(value.get("example"))
                    : schema.examples().stream().findFirst();
            fields.add(of(
                    name, anchor + name, schema, marks, value.description(), value.source(), example, text, markdown));
        }));
        return fields;
    }

    private static Field of(
            String name,
            String anchor,
            Schema schema,
            List<String> marks,
            String description,
            Optional<Source> source,
            Optional<JsonNode> example,
            SchemaText text,
            Markdown markdown) {
        return new Field(
                name,
                anchor,
                text.type(schema),
                marks,
                SchemaText.limits(schema),
                SchemaText.values(schema),
                SchemaText.isOpen(schema),
                example.map(JsonNode::toString).orElse(""),
                markdown.html(description),
                source.map(where -> markdown.inline(sourceLine(where, schema.document())))
                        .orElse(""));
    }

    /** Where a fact comes from, in Markdown. */
    static String sourceLine(Source source, Document document) {
        String from = source.document().equals(Source.NONE)
                ? "our own choice"
                : Optional.ofNullable(document.sources().get(source.document()))
                        .map(origin -> origin.title())
                        .orElse(source.document());
        String note = source.note().isEmpty() ? "" : ". " + source.note();
        return source.confidence().name().toLowerCase(Locale.ROOT) + ", " + from + note;
    }
}
