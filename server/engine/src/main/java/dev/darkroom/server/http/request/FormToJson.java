package dev.darkroom.server.http.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.darkroom.server.api.FilePart;
import dev.darkroom.server.contract.SchemaView;
import dev.darkroom.server.http.json.Json;
import dev.darkroom.server.http.request.multipart.Part;
import dev.darkroom.server.http.request.multipart.UnreadableForm;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a form as one JSON object, in which files stand as the objects they are. */
public final class FormToJson {

    /** {@code image[trade_ids][]}, the way Rails writes members of members. */
    private static final Pattern BRACKETS = Pattern.compile("([^\\[\\]]+)\\[([^\\[\\]]+)](\\[])?");

    private final SchemaView schema;
    private final boolean brackets;
    private final ObjectNode form = JsonNodeFactory.instance.objectNode();

    /**
     * @param schema describes the form
     * @param brackets whether parts named {@code a[b]} are members of part {@code a}
     */
    FormToJson(SchemaView schema, boolean brackets) {
        this.schema = schema;
        this.brackets = brackets;
    }

    ObjectNode build(Iterable<Part> parts) throws UnreadableForm {
        for (Part part : parts) {
            String name = schema.canonical(part.name());
            Matcher matcher = BRACKETS.matcher(name);
            if (schema.property(name).isPresent()) {
                put(form, name, schema.property(name).get(), part);
                if (brackets && matcher.matches() && form.has(name)) {
                    countInside(matcher, form.get(name));
                }
            } else if (brackets && matcher.matches()) {
                putInner(matcher, part);
            } else if (part.isFile() || !schema.additional().isBinary()) {
                form.set(name, part.isFile() ? new POJONode(part) : new TextNode(part.text()));
            }
        }
        return form;
    }

    /** A member with brackets in its own name is a member of the object before the brackets, too. */
    private void countInside(Matcher name, JsonNode value) {
        String outer = schema.canonical(name.group(1));
        boolean object = schema.property(outer).filter(SchemaView::isObject).isPresent();
        if (object && (!form.has(outer) || form.get(outer).isObject())) {
            form.withObjectProperty(outer).set(name.group(2), value);
        }
    }

    private void putInner(Matcher name, Part part) throws UnreadableForm {
        String outer = schema.canonical(name.group(1));
        SchemaView object = schema.property(outer).orElse(schema.additional());
        String inner = object.canonical(name.group(2));
        if (form.has(outer) && !form.get(outer).isObject()) {
            return;
        }
        put(form.withObjectProperty(outer), inner, object.property(inner).orElse(object.additional()), part);
    }

    /**
     * A repeated part is a further item of a list; of an object its members are added; else the first one counts. A
     * text in the place of a file counts as absent.
     */
    private static void put(ObjectNode target, String name, SchemaView property, Part part) throws UnreadableForm {
        boolean list = property.type().equals("array");
        if ((list ? property.items() : property).isBinary() && !part.isFile()) {
            return;
        }
        if (list) {
            JsonNode value = value(part, property.items());
            ArrayNode items = target.get(name) instanceof ArrayNode existing ? existing : target.putArray(name);
            items.add(value);
            return;
        }
        JsonNode value = value(part, property);
        if (target.get(name) instanceof ObjectNode earlier && value instanceof ObjectNode later) {
            earlier.setAll(later);
        } else if (!target.has(name)) {
            target.set(name, value);
        }
    }

    private static JsonNode value(Part part, SchemaView property) throws UnreadableForm {
        if (property.isBinary() && part.isFile()) {
            return new POJONode(part);
        }
        String text = part.text();
        if (property.isObject()) {
            return json(part.name(), text);
        }
        JsonNode scalar = Scalars.read(text, property.type());
        return scalar == null ? new TextNode(text) : scalar;
    }

    private static JsonNode json(String name, String text) throws UnreadableForm {
        if (text.isBlank()) {
            throw new UnreadableForm("part " + name + " is empty");
        }
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UnreadableForm("part " + name + " " + Json.fault(e));
        }
    }

    /** The same tree with a text in the place of every file, as a schema describes it. */
    static JsonNode withoutFiles(JsonNode tree) {
        if (tree instanceof POJONode node && node.getPojo() instanceof FilePart) {
            return new TextNode("");
        }
        if (tree instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                copy.set(member.getKey(), withoutFiles(member.getValue()));
            }
            return copy;
        }
        if (tree instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> copy.add(withoutFiles(item)));
            return copy;
        }
        return tree;
    }
}
